package dev.volley.fork;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The controller's ends of the two pipes between it and a worker.
 *
 * @param frames what the worker says
 * @param commands what it is told
 */
record Channel(InputStream frames, OutputStream commands) {}
