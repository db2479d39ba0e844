package dev.volley.model;

/**
 * A class that may hold tests, judged by its file's name alone.
 *
 * @param className its binary name
 * @param size the size of its class file, bytes
 */
public record Candidate(String className, long size) {}
