package dev.volley.zoo.run.locking;

/** One of several that want the same file. */
class FileLocked5Zoo extends FileLocked {}
