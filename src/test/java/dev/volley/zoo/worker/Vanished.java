package dev.volley.zoo.worker;

/** A class that a test's class loader pretends not to have. */
public class Vanished {}
