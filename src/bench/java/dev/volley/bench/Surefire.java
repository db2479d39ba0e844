package dev.volley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Surefire, on a module that is made of compiled test classes. */
final class Surefire {
  /** Maven's lines begin with the milliseconds since its start. */
  private static final Pattern BEGIN = Pattern.compile("(?m)^(\\d+) \\[INFO] +T E S T S");

  private static final Pattern END = Pattern.compile("(?m)^(\\d+) \\[INFO] Results:");

  private Surefire() {}

  /**
   * Runs test classes.
   *
   * @param module where the module is made; may be there from an earlier round
   * @return the seconds from the goal's begin to its end, Maven's own start and end left out
   */
  static double makespan(Setup setup, Path module, Path classes, int forks)
      throws IOException, InterruptedException {
    make(setup, module, classes);
    Path log = module.resolveSibling("surefire.log");
    Maven.runWell(
        module,
        log,
        List.of(
            Maven.surefire(setup),
            "-DforkCount=" + forks,
            "-Dorg.slf4j.simpleLogger.showDateTime=true"));
    String said = Files.readString(log);
    return (millis(END, said) - millis(BEGIN, said)) / 1e3;
  }

  private static double millis(Pattern line, String said) {
    Matcher matcher = line.matcher(said);
    if (!matcher.find()) {
      throw new IllegalStateException("Maven did not say " + line + ":\n" + said);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static void make(Setup setup, Path module, Path classes) throws IOException {
    Path target = module.resolve("target").resolve("test-classes");
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(target);
    Files.writeString(module.resolve("pom.xml"), pom(setup.junit()));
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(classes.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static String pom(String junit) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>made</groupId>
      <artifactId>made</artifactId>
      <version>1</version>
      <properties>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>
      <dependencies>
        <dependency>
          <groupId>org.junit.jupiter</groupId>
          <artifactId>junit-jupiter</artifactId>
          <version>%s</version>
          <scope>test</scope>
        </dependency>
      </dependencies>
    </project>
    """
        .formatted(junit);
  }
}
