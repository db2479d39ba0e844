package dev.volley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.Nodes;
import dev.volley.report.ReportSettings;
import dev.volley.report.Script;
import dev.volley.report.Scripts;
import dev.volley.report.SurefireReports;
import dev.volley.zoo.report.ReplayMain;
import dev.volley.zoo.report.SilentConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private final Path directory;

  ReplayTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void anotherJvmMakesTheSameFilesFromTheLogAlone() throws Exception {
    Path log = directory.resolve("run.events");
    Path live = directory.resolve("live");
    tell(log, live);

    Path again = directory.resolve("again");
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ReplayMain.class.getName(),
                log.toString(),
                again.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(contents(again)).isEqualTo(contents(live)).hasSize(8);
  }

  private static void tell(Path log, Path reports) {
    ReportSettings settings =
        new ReportSettings(reports, reports.resolveSibling("live-spill"), false);
    Script settledTwice = new Script();
    settledTwice.ran(1, Nodes.test(Nodes.classOf("pkg.BarTest"), "again"));
    settledTwice.settled("pkg.BarTest");
    try (JournalWriter journal = new JournalWriter(log);
        SurefireReports reporter = SurefireReports.of(settings, new SilentConsole())) {
      Stream.of(Scripts.containers(), settledTwice, Scripts.everyOutcome())
          .flatMap(script -> script.events().stream())
          .forEach(
              event -> {
                journal.write(event);
                reporter.accept(event);
              });
    }
  }

  private static Map<String, String> contents(Path reports) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
