package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers whose paths have blanks and letters outside ASCII in them, or are very long. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlacesTest {
  private static final String ODD = "dr\u00fcben & da's \u03a9 #+%20";
  private static final String CASE = "dev.volley.zoo.fork.PlaceCase";

  @TempDir Path directory;

  private final Forks forks = new Forks();

  @Test
  void runsWhereEveryDirectoryHasAnOddName() throws Exception {
    Path odd = odd();
    forks.java = Files.createSymbolicLink(odd.resolve("jdk"), home()).resolve("bin/java");
    forks.workingDirectory = odd.resolve("made when needed");
    Path classes = classes(odd);
    Path temporary = odd.resolve("temporary");

    String said =
        said(
            forks.settings().watching(new ForkSettings.Watch(Set.of(), 0, Optional.of(temporary))));

    assertThat(said)
        .contains("works in: " + forks.workingDirectory + "\n")
        .contains("finds: " + classes.resolve("found here.txt") + "\n")
        .contains("class path: " + classes + File.pathSeparator)
        .contains("temporary: " + temporary);
  }

  @Test
  void runsWithAClassPathThatIsTooLongForACommandLine() throws Exception {
    Path odd = odd();
    List<Path> many = new ArrayList<>(missing(odd, 3_000));
    many.addAll(forks.classPath);
    forks.classPath = many;
    Path classes = classes(odd);

    assertThat(said(forks.settings()))
        .contains("finds: " + classes.resolve("found here.txt") + "\n");
  }

  @Test
  void runsWithAModulePathThatIsTooLongForACommandLine() throws Exception {
    Path odd = odd();
    Path classes = classes(odd);
    String modulePath =
        missing(odd, 3_000).stream().map(Path::toString).collect(Collectors.joining(":"));

    String said =
        said(
            forks
                .settings()
                .started(new ForkSettings.Start(Set.of(), List.of("--module-path=" + modulePath))));

    assertThat(said).contains("finds: " + classes.resolve("found here.txt") + "\n");
  }

  @Test
  void keepsAVariableFromTests() throws Exception {
    // These are the shell's own.
    Set<String> shells = Set.of("PATH", "PWD", "OLDPWD", "SHLVL", "_");
    Optional<String> name =
        System.getenv().keySet().stream()
            .filter(each -> !shells.contains(each))
            .sorted()
            .findFirst();
    assumeThat(name).isPresent();
    forks.systemProperties.put("asked.variable", name.orElseThrow());

    assertThat(said(forks.settings()))
        .contains("variable: " + System.getenv(name.orElseThrow()) + "\n");
    assertThat(
            said(
                forks
                    .settings()
                    .started(new ForkSettings.Start(Set.of(name.orElseThrow()), List.of()))))
        .contains("variable: null\n");
  }

  private Path odd() throws IOException {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeThat(names.newEncoder().canEncode(ODD)).as("can name such a directory").isTrue();
    return Files.createDirectory(directory.resolve(ODD));
  }

  /** A directory of classes in front of the class path. */
  private Path classes(Path odd) throws IOException {
    Path classes = Files.createDirectory(odd.resolve("test classes"));
    Files.writeString(classes.resolve("found here.txt"), "here");
    List<Path> all = new ArrayList<>(List.of(classes));
    all.addAll(forks.classPath);
    forks.classPath = all;
    return classes;
  }

  private static List<Path> missing(Path odd, int count) {
    return IntStream.range(0, count).mapToObj(i -> odd.resolve("missing " + i)).toList();
  }

  private static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  /** What the case prints in a worker with these settings, where it passes. */
  private static String said(ForkSettings settings) throws InterruptedException {
    Heard heard = Heard.releasing();
    StringBuilder said = new StringBuilder();
    List<Class<?>> outcomes = new ArrayList<>();
    try (JvmWorkerFactory factory = new JvmWorkerFactory(settings)) {
      Worker worker = factory.start(new WorkerId(1), 2, heard);
      worker.assign(unit(), true);
      worker.end();
      WorkerEvent event = heard.next().event();
      while (!(event instanceof WorkerEvent.Gone)) {
        if (event instanceof TestEvent.Printed printed) {
          said.append(StandardCharsets.UTF_8.decode(printed.text().duplicate()));
        } else if (event instanceof TestEvent.Finished finished && finished.node().isTest()) {
          outcomes.add(finished.outcome().getClass());
        }
        event = heard.next().event();
      }
      WorkerEvent.Gone gone = (WorkerEvent.Gone) event;
      assertThat(gone.exit()).as(gone.lastWords()).isEqualTo(new WorkerExit.Orderly());
    }
    assertThat(outcomes).containsExactly(Outcome.Passed.class);
    return said.toString();
  }

  private static Unit unit() {
    return new Unit(
        1,
        CASE,
        new Unit.Selection(List.of(CASE), List.of(), List.of(), List.of(), List.of()),
        Unit.Weight.unknown(1),
        false);
  }
}
