package dev.volley.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version a JDK is, as its files tell it: no JVM is started. Stateless. */
final class JavaRelease {
  /** The first that knows modules. */
  static final int MODULES = 9;

  private static final Pattern VERSION =
      Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,4})\\b");

  private JavaRelease() {}

  /**
   * The feature version of a java, as in 17; 9 for one that has modules and does not say which it
   * is. Empty where its files tell nothing.
   *
   * @param java the executable, or a link to it, within {@code bin} or {@code jre/bin} of a JDK
   * @throws IOException where its files cannot be read
   */
  static OptionalInt feature(Path java) throws IOException {
    Path windows = Path.of(java + ".exe");
    Path executable = Files.exists(windows) ? windows : java;
    Path bin = Files.exists(executable) ? executable.toRealPath().getParent() : null;
    Path home = bin == null ? null : bin.getParent();
    if (home == null) {
      return OptionalInt.empty();
    }
    Path release = home.resolve(home.endsWith("jre") ? "../release" : "release");
    Matcher version =
        VERSION.matcher(Files.isRegularFile(release) ? Files.readString(release) : "");
    if (version.find()) {
      return OptionalInt.of(Integer.parseInt(version.group(1)));
    }
    return Files.exists(home.resolve("lib").resolve("modules"))
        ? OptionalInt.of(MODULES)
        : OptionalInt.empty();
  }
}
