package dev.volley.maven;

import static dev.volley.maven.ModuleSources.joined;
import static dev.volley.maven.ModuleSources.junit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.fork.ForkSettings;
import dev.volley.fork.JvmWorkerFactory;
import dev.volley.fork.Worker;
import dev.volley.maven.PlatformArtifacts.Completed;
import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real modules in real workers. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModuleRunTest {
  private static final String PASSING =
      """
      import org.junit.jupiter.api.Test;

      class AppTest {
        @Test
        void callsTheModule() {
          System.out.println("test in " + AppTest.class.getModule().getName());
          System.out.println("app in " + App.class.getModule().getName());
          org.junit.jupiter.api.Assertions.assertEquals("hello", App.greeting());
        }
      }
      """;

  @TempDir Path directory;

  private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
  private final StringBuilder printed = new StringBuilder();
  private final Map<String, Path> dependencies = new LinkedHashMap<>();
  private ModuleSources sources = new ModuleSources(Path.of(""));

  @BeforeEach
  void placeSources() {
    sources = new ModuleSources(directory);
  }

  @Test
  void runsTestsWithinTheModuleThatTheyTest() throws Exception {
    Path classes = app("module com.acme.app {}", "class");
    Path tests =
        sources.compile(
            "test classes",
            Map.of("com/acme/app/AppTest.java", "package com.acme.app;\n" + PASSING),
            "--patch-module",
            "com.acme.app=" + directory.resolve("test classes-sources"),
            "--module-path",
            classes.toString(),
            "--add-modules",
            "com.acme.app",
            "--add-reads",
            "com.acme.app=ALL-UNNAMED",
            "-cp",
            joined(junit()));

    run(classes, tests, "com.acme.app.AppTest");

    assertThat(printed.toString()).contains("test in com.acme.app\n", "app in com.acme.app\n");
  }

  @Test
  void runsTestsThatAreAModule() throws Exception {
    for (Path jar : junit()) {
      dependencies.put(jar.toString(), jar);
    }
    Path classes = app("module com.acme.app { exports com.acme.app; }", "public class");
    Path tests =
        sources.compile(
            "test classes",
            Map.of(
                "module-info.java",
                "module com.acme.test { requires com.acme.app; requires org.junit.jupiter.api;"
                    + " opens com.acme.test to org.junit.platform.commons; }",
                "com/acme/test/AppTest.java",
                "package com.acme.test;\nimport com.acme.app.App;\n" + PASSING),
            "--module-path",
            classes + ":" + joined(junit()));

    run(classes, tests, "com.acme.test.AppTest");

    assertThat(printed.toString()).contains("test in com.acme.test\n", "app in com.acme.app\n");
  }

  @Test
  void runsTestsOfAModuleThatRequiresJUnitItself() throws Exception {
    for (Path jar : junit()) {
      dependencies.put(jar.toString(), jar);
    }
    Path classes =
        sources.compile(
            "classes",
            Map.of(
                "module-info.java",
                "module com.acme.app { requires org.junit.jupiter.api; }",
                "com/acme/app/App.java",
                "package com.acme.app;"
                    + " class App { static String greeting() { return \"hello\"; } }"),
            "--module-path",
            joined(junit()));
    Path tests =
        sources.compile(
            "test classes",
            Map.of("com/acme/app/AppTest.java", "package com.acme.app;\n" + PASSING),
            "--patch-module",
            "com.acme.app=" + directory.resolve("test classes-sources"),
            "--module-path",
            classes + ":" + joined(junit()),
            "--add-modules",
            "com.acme.app");

    run(classes, tests, "com.acme.app.AppTest");

    assertThat(printed.toString()).contains("test in com.acme.app\n", "app in com.acme.app\n");
  }

  private Path app(String descriptor, String kind) throws Exception {
    return sources.compile(
        "classes",
        Map.of(
            "module-info.java",
            descriptor,
            "com/acme/app/App.java",
            "package com.acme.app; "
                + kind
                + " App { public static String greeting() { return \"hello\"; } }"));
  }

  /** Runs a class, which must pass, and keeps what it prints. */
  private void run(Path classes, Path tests, String className) throws Exception {
    TestClassPath path = new TestClassPath(tests, classes, dependencies, Map.of(), List.of());
    List<Path> own = ModuleSources.own().toList();
    WorkerPaths paths =
        new ModuleLayout(Runtime.version().feature(), new RecordingLog())
            .paths(own.get(0), new Completed(path, own.subList(1, own.size())));
    ForkSettings settings =
        new ForkSettings(
                JavaExecutable.ofMaven().path(),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                paths.classPath(),
                paths.shown(),
                Map.of(),
                Map.of(),
                directory,
                true,
                Map.of(),
                ForkSettings.TestFilter.NONE,
                "run-1",
                1,
                Duration.ofSeconds(30))
            .started(new ForkSettings.Start(Set.of(), paths.moduleArguments()));
    try (JvmWorkerFactory factory = new JvmWorkerFactory(settings, directory)) {
      Worker worker =
          factory.start(
              new WorkerId(1),
              1,
              (id, event, consumed) -> {
                consumed.run();
                events.add(event);
              });
      worker.assign(unit(className), true);
      worker.end();
      assertThat(outcomes()).containsExactly(Outcome.Passed.class);
    }
  }

  private List<Class<?>> outcomes() throws InterruptedException {
    List<Class<?>> outcomes = new ArrayList<>();
    WorkerEvent event = events.take();
    while (!(event instanceof WorkerEvent.Gone)) {
      if (event instanceof TestEvent.Printed text) {
        printed.append(StandardCharsets.UTF_8.decode(text.text().duplicate()));
      } else if (event instanceof TestEvent.Finished finished && finished.node().isTest()) {
        outcomes.add(finished.outcome().getClass());
      }
      event = events.take();
    }
    WorkerEvent.Gone gone = (WorkerEvent.Gone) event;
    assertThat(gone.exit()).as(gone.lastWords()).isEqualTo(new WorkerExit.Orderly());
    return outcomes;
  }

  private static Unit unit(String className) {
    return new Unit(
        1,
        className,
        new Unit.Selection(List.of(className), List.of(), List.of(), List.of(), List.of()),
        Unit.Weight.unknown(1),
        false);
  }
}
