/**
 * Tests for a worker to run while an archive of its classes is made, one class for each engine. The
 * only package of Volley's that is written against test frameworks.
 */
package dev.volley.worker.trial;
