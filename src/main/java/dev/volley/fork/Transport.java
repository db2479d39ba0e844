package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A way to carry frames to and from a worker process on this machine. */
interface Transport {

  /** Prepares a line for one worker, before its process is started. */
  Line open() throws IOException;

  /** The best way this machine has. */
  static Transport ofThisMachine() {
    boolean shell = Files.isExecutable(Path.of("/bin/sh")) && Files.isDirectory(Path.of("/dev/fd"));
    return shell ? new ShellPipes() : new LoopbackTcp();
  }

  /** A line to one worker. Used by the worker's reader; closed on any thread. */
  interface Line extends AutoCloseable {

    /** Arguments of the worker's main class that tell it where to connect. */
    List<String> arguments();

    /** The process to start for a command line that runs the worker. */
    ProcessBuilder process(List<String> commandLine);

    /** What the process writes past the frames: its descriptors 1 and 2, merged. */
    InputStream capture(Process process);

    /**
     * Connects; may wait until the worker has, or the line is closed.
     *
     * @throws IOException if the line was closed meanwhile
     */
    Channel connect(Process process) throws IOException;

    /** Gives up what waits for the worker to connect; a channel that is open stays so. */
    @Override
    void close();
  }
}
