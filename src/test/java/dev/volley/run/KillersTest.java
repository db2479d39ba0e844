package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.run.Ways;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand tests on real workers, some of which end their JVM: nothing is lost or doubled. The
 * number of runs is the system property {@code volley.killers.runs}.
 */
@Timeout(300)
class KillersTest {
  private static final int CLASSES = 20;
  private static final int METHODS = 40;
  private static final int INVOCATIONS = 10;
  private static final int WORKERS = 2;

  @TempDir static Path compiled;
  @TempDir Path directory;

  private final RunKit kit() throws IOException {
    RunKit kit =
        new RunKit(Files.createTempDirectory(directory, "run"))
            .workers(WORKERS)
            .firstOnClassPath(compiled)
            .jvmArguments("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash")
            .jvmArguments("-XX:ErrorFile=/dev/null", "-XX:TieredStopAtLevel=1");
    for (int c = 0; c < CLASSES; c++) {
      kit.className("killers.C" + c);
    }
    return kit;
  }

  static List<Integer> seeds() {
    List<Integer> seeds = new ArrayList<>();
    for (int seed = 1; seed <= Integer.getInteger("volley.killers.runs", 2); seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @BeforeAll
  static void writeAThousandTests() throws IOException {
    List<String> files = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      Path file = compiled.resolve("killers").resolve("C" + c + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source("C" + c));
      files.add(file.toString());
    }
    List<String> arguments = new ArrayList<>(List.of("-d", compiled.toString(), "-nowarn"));
    arguments.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
    arguments.addAll(files);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
  }

  private static String source(String name) {
    StringBuilder text = new StringBuilder("package killers;\n");
    text.append("import dev.volley.zoo.run.Ways;\nimport org.junit.jupiter.api.*;\n");
    text.append(
        "import org.junit.jupiter.params.*;\nimport org.junit.jupiter.params.provider.*;\n");
    text.append("class " + name + " {\n");
    for (String phase : List.of("BeforeAll", "AfterAll")) {
      text.append(
          "  @" + phase + " static void " + phase + "() { Ways.maybe(\"" + name + "." + phase);
      text.append("\"); }\n");
    }
    for (int m = 0; m < METHODS; m++) {
      String place = name + ".m" + m;
      text.append("  @Test void m" + m + "() { Ways.maybe(\"" + place + "\"); ");
      text.append(m % 10 == 9 ? "Assertions.fail(\"on purpose\"); }\n" : "}\n");
    }
    text.append("  @ParameterizedTest @ValueSource(ints = {1,2,3,4,5,6,7,8,9,10})\n");
    text.append("  void p(int i) { Ways.maybe(\"" + name + ".p\" + i); }\n}\n");
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withFewerKillsThanTheLimitOnlyTheKillersAreErrors(int seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Ways> killers = killers(random, 4 * WORKERS - 1, false);
    RunKit kit = kit();

    RunResult result = kit.property("zoo.killers", plan(killers)).run();

    assertThat(result.problem()).as("seed %d", seed).isEmpty();
    Map<String, String> kinds = new HashMap<>();
    for (RunKit.Case c : kit.cases()) {
      assertThat(kinds.put(key(c), c.kind())).as("seed %d: %s twice", seed, c).isNull();
    }
    Map<String, String> expected = new HashMap<>();
    for (String test : tests()) {
      boolean red = test.matches(".*\\.m\\d*9");
      expected.put(test, killers.containsKey(test) ? "error" : red ? "failure" : "passed");
    }
    assertThat(kinds).as("seed %d, killers %s", seed, killers).isEqualTo(expected);
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withMoreKillsEveryDescribedTestOnceAndEveryOtherClassByName(int seed) throws IOException {
    Random random = new Random(seed + 1000);
    Map<String, Ways> killers = killers(random, 60, true);
    RunKit kit = kit();

    RunResult result = kit.property("zoo.killers", plan(killers)).run();

    assertThat(result.red()).isTrue();
    Map<String, List<RunKit.Case>> byClass =
        kit.cases().stream().collect(Collectors.groupingBy(RunKit.Case::className));
    for (int c = 0; c < CLASSES; c++) {
      List<RunKit.Case> cases = byClass.getOrDefault("killers.C" + c, List.of());
      assertThat(cases).as("seed %d: C%d", seed, c).isNotEmpty();
      Set<String> names = new HashSet<>();
      cases.forEach(one -> assertThat(names.add(one.name())).as("%s twice", one).isTrue());
      boolean described = cases.stream().anyMatch(one -> one.name().startsWith("m"));
      if (described) {
        for (int m = 0; m < METHODS; m++) {
          assertThat(names).as("seed %d: C%d", seed, c).contains("m" + m);
        }
        assertThat(names.stream().filter(name -> name.startsWith("p(int)")).count())
            .as("seed %d: C%d %s", seed, c, names)
            .isBetween(1L, INVOCATIONS + 1L);
      } else {
        assertThat(cases).hasSize(1);
      }
    }
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  private static List<String> tests() {
    List<String> tests = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      for (int m = 0; m < METHODS; m++) {
        tests.add("C" + c + ".m" + m);
      }
      for (int i = 1; i <= INVOCATIONS; i++) {
        tests.add("C" + c + ".p" + i);
      }
    }
    return tests;
  }

  private static String key(RunKit.Case c) {
    String simple = c.className().substring(c.className().lastIndexOf('.') + 1);
    return simple + "." + c.name().replaceAll("p\\(int\\)\\[(\\d+)]", "p$1");
  }

  private static Map<String, Ways> killers(Random random, int count, boolean phases) {
    List<String> places = tests();
    if (phases) {
      for (int c = 0; c < CLASSES; c++) {
        places.add("C" + c + ".BeforeAll");
        places.add("C" + c + ".AfterAll");
      }
    }
    Collections.shuffle(places, random);
    Map<String, Ways> killers = new HashMap<>();
    for (String place : places.subList(0, count)) {
      killers.put(place, List.of(Ways.values()).get(random.nextInt(Ways.values().length)));
    }
    return killers;
  }

  private static String plan(Map<String, Ways> killers) {
    return killers.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
