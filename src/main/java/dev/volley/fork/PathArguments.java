package dev.volley.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that tell the JVMs of a factory where classes are. Asked by the readers of all
 * workers.
 *
 * <p>Where they are too long for a command line, or a path holds the character that stands between
 * paths, the class path goes into a {@link PathingJar}, which every JVM understands. Where there
 * are modules, what is too long goes into an {@link ArgumentFile}, which every JVM that knows
 * modules understands; a module path has no other form, so no JVM can be told of such a path there.
 */
final class PathArguments implements AutoCloseable {
  /** In bytes: Linux takes 128 KiB per argument, Windows 32 KiB for all of them. */
  private static final int LONGEST = File.separatorChar == '\\' ? 16_000 : 100_000;

  private final List<Path> classPath;
  private final List<String> moduleArguments;
  private @Nullable Path file;
  private boolean closed;

  /**
   * The arguments for these.
   *
   * @param classPath Volley's own worker jar included
   * @param moduleArguments empty where there are no modules
   */
  PathArguments(List<Path> classPath, List<String> moduleArguments) {
    this.classPath = classPath;
    this.moduleArguments = moduleArguments;
  }

  /**
   * The arguments. Writes a file where one is needed and has not been written.
   *
   * @throws IOException if the file cannot be written, or nobody would delete it any more
   */
  synchronized List<String> get() throws IOException {
    if (closed) {
      throw new IOException("the run is over");
    }
    List<String> arguments = new ArrayList<>(moduleArguments);
    arguments.add("-cp");
    arguments.add(
        classPath.stream()
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    boolean fits = arguments.stream().mapToInt(PathArguments::bytes).sum() <= LONGEST;
    if (moduleArguments.isEmpty()) {
      return fits && isSeparable() ? arguments : List.of("-cp", jar().toString());
    }
    return fits ? arguments : List.of("@" + argumentFile(arguments));
  }

  /** Whether the JVM would find the same elements in the text that they are joined to. */
  private boolean isSeparable() {
    return classPath.stream()
        .noneMatch(path -> path.toAbsolutePath().toString().contains(File.pathSeparator));
  }

  private static int bytes(String argument) {
    return argument.getBytes(StandardCharsets.UTF_8).length;
  }

  private Path jar() throws IOException {
    if (file == null) {
      Path made = Files.createTempFile("volley-class-path-", ".jar");
      PathingJar.write(made, classPath);
      file = made;
    }
    return file;
  }

  private Path argumentFile(List<String> arguments) throws IOException {
    if (file == null) {
      Path made = Files.createTempFile("volley-arguments-", ".txt");
      ArgumentFile.write(made, arguments);
      file = made;
    }
    return file;
  }

  /** Deletes the file; an idle leftover where a worker that was not waited for still holds it. */
  @Override
  public synchronized void close() {
    closed = true;
    if (file != null && !file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
    file = null;
  }
}
