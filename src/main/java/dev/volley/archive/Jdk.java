package dev.volley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK that can use archives.
 *
 * @param java the executable as it was given
 * @param feature its feature version, as in 17
 * @param build what tells it from any other, an update in the same place included
 */
record Jdk(Path java, int feature, String build) {
  /** The first that adds to its own archive when a program ends (JEP 350). */
  private static final int DYNAMIC = 13;

  /** The first with an AOT cache (JEP 483). */
  private static final int AOT = 24;

  /** The last whose log was looked at. */
  private static final int LAST_KNOWN = 25;

  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d{1,4})\\b");

  /** HotSpot's own files, whose sizes and times stand for its build. */
  private static final List<String> PARTS = List.of("lib/modules", "lib/server/classes.jsa");

  private static final List<String> JVMS =
      List.of("lib/server/libjvm.so", "lib/server/libjvm.dylib");

  /**
   * The JDK of an executable.
   *
   * @return empty where it has no archive of its own, is older than 13, or is none that is known to
   *     work
   * @throws IOException where its files cannot be read
   */
  static Optional<Jdk> of(Path java) throws IOException {
    Path bin = Files.exists(java) ? java.toRealPath().getParent() : null;
    Path home = bin == null ? null : bin.getParent();
    if (home == null || !Files.isRegularFile(home.resolve("release"))) {
      return Optional.empty();
    }
    String release = Files.readString(home.resolve("release"));
    Matcher version = VERSION.matcher(release);
    int feature = version.find() ? Integer.parseInt(version.group(1)) : 0;
    StringBuilder build = new StringBuilder(home + "\n" + release);
    boolean whole = JVMS.stream().anyMatch(jvm -> Files.isRegularFile(home.resolve(jvm)));
    for (String part : PARTS) {
      Path file = home.resolve(part);
      whole &= Files.isRegularFile(file);
      if (whole) {
        build.append(part).append(' ').append(Stamp.of(file)).append('\n');
      }
    }
    return feature >= DYNAMIC && whole
        ? Optional.of(new Jdk(java, feature, build.toString()))
        : Optional.empty();
  }

  private boolean hasAotCache() {
    return feature >= AOT;
  }

  /** The arguments that make a JVM use an archive, and keep it quiet where it does not. */
  List<String> using(Path archive) {
    List<String> arguments = new ArrayList<>();
    arguments.add((hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    // A JVM does not start where it is asked for a tag that it does not know.
    if (feature <= LAST_KNOWN) {
      arguments.add("-Xlog:cds*=off");
    }
    if (feature == LAST_KNOWN) {
      arguments.add("-Xlog:aot*=off");
    }
    return arguments;
  }

  /** The arguments that make a JVM write down the names of the classes that it loads. */
  static List<String> recording(Path file) {
    return List.of("-Xlog:class+load=info:file=" + file + ":none");
  }

  /**
   * The arguments of the JVMs that make an archive, one after another. The first of them runs a
   * program, the last leaves the archive behind.
   *
   * @param archive to be written
   */
  List<List<String>> making(Path archive) {
    if (!hasAotCache()) {
      return List.of(List.of("-XX:ArchiveClassesAtExit=" + archive));
    }
    String configuration = "-XX:AOTConfiguration=" + archive + ".conf";
    return List.of(
        List.of("-XX:AOTMode=record", configuration),
        List.of("-XX:AOTMode=create", configuration, "-XX:AOTCache=" + archive));
  }
}
