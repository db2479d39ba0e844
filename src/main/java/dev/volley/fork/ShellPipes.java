package dev.volley.fork;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries frames over the process's stdio pipes, which a shell moves to the descriptors 3 and 4
 * before it becomes the JVM. So nothing that writes to 1 or 2, native code and child processes
 * included, can touch the frames; it arrives on the capture. Tests find {@code System.in} empty.
 */
final class ShellPipes implements Transport {
  private static final List<String> SHELL =
      List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2");

  @Override
  public Line open() {
    return new Pipes();
  }

  /** The pipes that every process has; there is nothing to prepare and nothing to give up. */
  private static final class Pipes implements Line {
    @Override
    public List<String> arguments() {
      return List.of("/dev/fd/3", "/dev/fd/4");
    }

    @Override
    public ProcessBuilder process(List<String> commandLine) {
      List<String> command = new ArrayList<>(SHELL);
      command.addAll(commandLine);
      return new ProcessBuilder(command);
    }

    @Override
    public InputStream capture(Process process) {
      return process.getErrorStream();
    }

    @Override
    public Channel connect(Process process) {
      return new Channel(process.getInputStream(), process.getOutputStream());
    }

    @Override
    public void close() {
      // The pipes belong to the process.
    }
  }
}
