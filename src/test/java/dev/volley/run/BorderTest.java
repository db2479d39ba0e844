package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.run.Zoos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from a worker, and what tests leave lying about, is trusted in nothing. */
@Timeout(120)
class BorderTest {
  @TempDir Path directory;
  private Path module;
  private Path outside;

  @BeforeEach
  void makeDirectories() throws IOException {
    module = Files.createDirectories(directory.resolve("module/target"));
    outside = Files.createDirectories(directory.resolve("outside"));
  }

  private Set<String> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(file -> below.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void noNameFromAWorkerLeavesTheReportsDirectoryOrBreaksAReport() throws IOException {
    RunKit kit =
        new RunKit(module)
            .className("dev.volley.zoo.run.freaks.LyingZoo")
            .workers(1)
            .property("zoo.outside", outside.toString());

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(files(outside)).isEmpty();
    assertThat(files(directory))
        .allMatch(file -> file.startsWith("module/target/"))
        .filteredOn(file -> !file.startsWith("module/target/surefire-reports/"))
        .containsExactlyInAnyOrder(
            "module/target/volley/run.events", "module/target/volley/run.lock");
    assertThat(ValidReports.in(kit.reports())).hasSizeGreaterThanOrEqualTo(19);
    assertThat(kit.cases())
        .extracting(RunKit.Case::name)
        .contains("../evil", "C:\\evil", "x".repeat(32 * 1024))
        .contains("]]><testcase name=\"made up\"/>", "CON")
        .doesNotContain("made up");
    try (Stream<Path> reports = Files.list(kit.reports())) {
      assertThat(reports.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.length() < 256)
          .contains("TEST-.._evil.xml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEST-%s.xml", ".TEST-%s.xml.tmp", "%s.txt", ".%s.txt.tmp"})
  void aLinkInTheReportsDirectoryIsReplacedAndNotFollowed(String pattern) throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "untouched");
    RunKit kit = new RunKit(module).classes(Zoos.MIXED);
    Files.createDirectories(kit.reports());
    String name = String.format(pattern, Zoos.MIXED.getName());
    Files.createSymbolicLink(kit.reports().resolve(name), precious);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(precious).hasContent("untouched");
    assertThat(files(outside)).containsExactly("precious");
    assertThat(ValidReports.in(kit.reports())).hasSize(1);
    assertThat(kit.reports().resolve(Zoos.MIXED.getName() + ".txt")).isRegularFile();
  }

  @Test
  void aLinkInThePlaceOfTheLogOrTheSpoolIsReplacedAndNotFollowed() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "untouched");
    RunKit kit = new RunKit(module).classes(Zoos.FLOOD).property("zoo.kibibytes", "100");
    Path spool = kit.reportSettings().spillDirectory().resolve("output.spool");
    Files.createDirectories(spool.getParent());
    for (Path place : List.of(kit.events(), spool)) {
      Files.createDirectories(place.getParent());
      Files.createSymbolicLink(place, precious);
    }

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(precious).hasContent("untouched");
    assertThat(kit.events()).isRegularFile();
    assertThat(Files.isSymbolicLink(kit.events())).isFalse();
  }

  @Test
  void aReportsDirectoryThatIsALinkIsTheUsersAndIsUsed() throws IOException {
    RunKit kit = new RunKit(module).classes(Zoos.MIXED);
    Files.createSymbolicLink(kit.reports(), outside);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(files(outside)).hasSize(2);
  }
}
