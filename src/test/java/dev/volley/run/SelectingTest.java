package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.discovery.MethodPattern;
import dev.volley.discovery.Selected;
import dev.volley.discovery.TestSelection;
import dev.volley.fork.ForkSettings.MethodFilter;
import dev.volley.fork.ForkSettings.TestFilter;
import dev.volley.model.Candidate;
import dev.volley.report.RunSummary;
import dev.volley.schedule.UnitName;
import dev.volley.zoo.run.selecting.Selecting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherFactory;

/** What users select runs, and nothing else, on real workers. */
@Timeout(120)
class SelectingTest {
  private static final String NESTED = Selecting.NESTED.getName();
  private static final String INVOKED =
      "[engine:junit-jupiter]/[class:" + Selecting.INVOKED.getName() + "]";

  @TempDir Path directory;

  private RunKit kit() {
    return new RunKit(directory);
  }

  /** As the Mojo does it, from the classes that there are. */
  private RunKit asked(String test) {
    List<Candidate> known =
        Stream.of(
                Selecting.INVOKED.getName(),
                Selecting.TAGGED.getName(),
                NESTED,
                NESTED + "$Common",
                NESTED + "$Deep",
                NESTED + "$Deep$Deeper",
                NESTED + "$Standing")
            .map(name -> new Candidate(name, 1))
            .toList();
    Selected selected = TestSelection.ofTest(test).select(known);
    RunKit kit = kit();
    selected.candidates().forEach(each -> kit.className(each.className()));
    List<MethodFilter> methods = selected.methods().stream().map(SelectingTest::filter).toList();
    return kit.filter(new TestFilter(List.of(), List.of(), methods));
  }

  private static MethodFilter filter(MethodPattern pattern) {
    return new MethodFilter(
        pattern.classRegex(),
        pattern.methodRegex(),
        pattern.invocation().number(),
        pattern.invocation().nameRegex(),
        pattern.uniqueId(),
        pattern.excluded());
  }

  @ParameterizedTest
  @CsvSource({
    "NestedZoo, Deep.inherited Deep.one Deep.two Deeper.three NestedZoo.outer",
    "NestedZoo$Deep, Deep.inherited Deep.one Deep.two Deeper.three",
    "NestedZoo$Deep$Deeper, Deeper.three",
    "NestedZoo$*, Deep.inherited Deep.one Deep.two Deeper.three Standing.stands",
    "NestedZoo*, Deep.inherited Deep.one Deep.two Deeper.three NestedZoo.outer Standing.stands",
    "NestedZoo$Deep#t*, Deep.two",
    "NestedZoo$Deep#inherited, Deep.inherited",
    "NestedZoo$*#t*, Deep.two Deeper.three",
    "'NestedZoo,!NestedZoo$Deep#*', Deeper.three NestedZoo.outer",
    "NestedZoo$Standing, Standing.stands"
  })
  void runsNestedClasses(String test, String expected) {
    RunKit kit = asked(test);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(result.red()).isFalse();
    assertThat(kit.cases())
        .extracting(c -> c.className().replaceFirst(".*[.$]", "") + "." + c.name())
        .containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void reportsANestedClassInTheFileOfTheOneAroundIt() throws IOException {
    asked("NestedZoo$Deep").run();

    try (Stream<Path> files = Files.list(directory.resolve("surefire-reports"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("TEST-" + NESTED + ".xml")
          .noneMatch(name -> name.contains("$"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = UnitName.class,
      names = {"AUTO", "METHOD", "CLASS"})
  void runsSingleInvocationsHoweverClassesAreCut(UnitName unit) {
    RunKit kit = asked("InvokedZoo#t?+takes[2]+takes[4:*]+repeats[3]").unit(unit);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(result.red()).isFalse();
    assertThat(kit.cases())
        .extracting(RunKit.Case::name)
        .containsExactlyInAnyOrder(
            "t1",
            "t2",
            "t3",
            "t4",
            "t5",
            "t6",
            "t7",
            "t8",
            "takes(int)[2]",
            "takes(int)[4]",
            "repeats()[3]");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4"})
  void runsNoOtherInvocationWhereOneEndsItsJvm(int killer) {
    RunKit kit =
        asked("InvokedZoo#takes[1]+takes[2]+takes[4]")
            .property("zoo.kills", String.valueOf(killer));

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(1, 2, 4)
                .map(n -> "InvokedZoo.takes(int)[" + n + "]" + (n == killer ? " error" : " passed"))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = UnitName.class,
      names = {"AUTO", "METHOD"})
  void runsWhatUniqueIdsName(UnitName unit) {
    RunKit kit =
        asked(
                INVOKED
                    + "/[test-template:takes(int)]/[test-template-invocation:#3],"
                    + INVOKED
                    + "/[method:t5()],"
                    + INVOKED.replace("InvokedZoo", "NestedZoo")
                    + "/[nested-class:Deep]/[nested-class:Deeper]")
            .unit(unit);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactly(
            "InvokedZoo.t5 passed",
            "InvokedZoo.takes(int)[3] passed",
            "NestedZoo$Deep$Deeper.three passed");
  }

  @Test
  void countsNothingWhereNoMethodIsMeant() {
    for (String test : List.of("InvokedZoo#nothing", "InvokedZoo#takes[5]", "InvokedZoo#t1[1]")) {
      assertThat(asked(test).run().summary()).as(test).isEqualTo(RunSummary.EMPTY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Fast, '', CategoriesZoo.quick TaggedZoo.both TaggedZoo.fast",
    "Slow, '', CategoriesZoo.crawls TaggedZoo.both TaggedZoo.slow",
    "'', Slow, CategoriesZoo.plain CategoriesZoo.quick TaggedZoo.fast TaggedZoo.neither",
    "Fast, Slow, CategoriesZoo.quick TaggedZoo.fast",
    "Fast & Slow, '', TaggedZoo.both",
    "none(), '', CategoriesZoo.plain TaggedZoo.neither",
    "dev.volley.zoo.run.selecting.CategoriesZoo$Fast, '', CategoriesZoo.quick",
    "VerySlow | !any(), '', CategoriesZoo.crawls CategoriesZoo.plain TaggedZoo.neither"
  })
  void selectsTagsAndCategoriesOfAMixedSuite(String groups, String excluded, String expected) {
    RunKit kit =
        kit()
            .classes(Selecting.TAGGED, Selecting.CATEGORIES)
            .filter(new TestFilter(listOf(groups), listOf(excluded), List.of()));

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .extracting(verdict -> verdict.replace(" passed", ""))
        .containsExactly(expected.split(" "));
  }

  private static List<String> listOf(String expression) {
    return expression.isEmpty() ? List.of() : List.of(expression);
  }

  @Test
  void runsTheEnginesAloneThatTheUserWants() {
    Class<?>[] mixed = {Selecting.TAGGED, Selecting.CATEGORIES};
    RunKit vintage = kit().classes(mixed).filter(engines(List.of("junit-vintage"), List.of()));
    vintage.run();
    assertThat(vintage.cases()).hasSize(3);

    RunKit others = kit().classes(mixed).filter(engines(List.of(), List.of("junit-vintage")));
    others.run();
    assertThat(others.cases()).extracting(RunKit.Case::name).contains("neither");

    RunKit none = kit().classes(mixed).filter(engines(List.of("cucumber"), List.of()));
    assertThat(none.run().red()).isTrue();
    assertThat(none.cases())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo("error");
              assertThat(each.message()).contains("include EngineFilters: [cucumber]");
            });
  }

  private static TestFilter engines(List<String> included, List<String> excluded) {
    return new TestFilter(List.of(), List.of(), List.of(), included, excluded);
  }

  @Test
  void saysThatTheJdkIsTooOldForJUnit() throws IOException {
    RunKit kit = kit().classes(Selecting.NESTED).firstOnClassPath(newer(LauncherFactory.class));

    RunResult result = kit.run();

    assertThat(result.problem().orElseThrow())
        .contains(
            "could not open the JUnit Platform. org.junit.platform.launcher.core.LauncherFactory"
                + " needs Java 55, and workers run on Java "
                + Runtime.version().feature()
                + ". Run them on a newer JDK (parameter jvm, or a toolchain), or take an older"
                + " JUnit: 5 runs on Java 8 and later, 6 on Java 17 and later.");
  }

  @Test
  void saysOnceThatTheJdkIsTooOldForTests() throws IOException {
    RunKit kit =
        kit()
            .classes(Selecting.NESTED, Selecting.TAGGED, Selecting.INVOKED)
            .firstOnClassPath(newer(Selecting.NESTED))
            .firstOnClassPath(newer(Selecting.TAGGED));

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(result.summary().errors()).isEqualTo(2);
    assertThat(kit.console.lines)
        .filteredOn(line -> line.startsWith("[WARNING]") && line.contains(" needs Java 55, and"))
        .singleElement()
        .asString()
        .contains("have it compiled for an older Java");
  }

  /** A directory with a class as a JDK to come would compile it. */
  private Path newer(Class<?> type) throws IOException {
    String path = type.getName().replace('.', '/') + ".class";
    byte[] bytes;
    try (InputStream in = Objects.requireNonNull(type.getClassLoader()).getResourceAsStream(path)) {
      bytes = Objects.requireNonNull(in).readAllBytes();
    }
    bytes[7] = 44 + 55;
    Path root = directory.resolve("newer-" + type.getSimpleName());
    Files.createDirectories(root.resolve(path).getParent());
    Files.write(root.resolve(path), bytes);
    return root;
  }
}
