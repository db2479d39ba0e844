package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;

/** A test or a container on a worker: the same test may run on several. */
record PlacedNode(WorkerId worker, TestNode node) {}
