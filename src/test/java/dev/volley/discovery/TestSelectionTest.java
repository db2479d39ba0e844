package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestSelectionTest {
  private static final List<Candidate> KNOWN =
      Stream.of(
              "RootTest",
              "com.acme.BarTest",
              "com.acme.FooTest",
              "com.acme.FooTest$Deep",
              "com.acme.FooTest$Deep$Deeper",
              "com.acme.Helper",
              "com.acme.TestFirst",
              "com.acme.sub.BazTestCase",
              "com.acme.sub.ManyTests")
          .map(name -> new Candidate(name, 1))
          .toList();

  @Nested
  class OfTest {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "FooTest                              | com.acme.FooTest",
          "FooTest.java                         | com.acme.FooTest",
          "FooTest.class                        | com.acme.FooTest",
          "FooTest.*                            | com.acme.FooTest",
          "com.acme.FooTest                     | com.acme.FooTest",
          "com.acme.FooTest.java                | com.acme.FooTest",
          "com/acme/FooTest                     | com.acme.FooTest",
          "com/acme/FooTest.java                | com.acme.FooTest",
          "acme.FooTest                         | com.acme.FooTest",
          "*/sub/*                              | com.acme.sub.BazTestCase com.acme.sub.ManyTests",
          "**/sub/**                            | com.acme.sub.BazTestCase com.acme.sub.ManyTests",
          "sub/                                 | com.acme.sub.BazTestCase com.acme.sub.ManyTests",
          "com.acme.sub.*Case                   | com.acme.sub.BazTestCase",
          "com.**.Ba?Test*                      | com.acme.BarTest com.acme.sub.BazTestCase",
          "RootTest                             | RootTest",
          "FooTest$Deep                         | com.acme.FooTest$Deep",
          "FooTest$*                            | com.acme.FooTest$Deep com.acme.FooTest$Deep$Deeper",
          "FooTest, BarTest                     | com.acme.BarTest com.acme.FooTest",
          "' FooTest ,, ! , '                   | com.acme.FooTest",
          "B*Test*,!BarTest                     | com.acme.sub.BazTestCase",
          "fooTest                              | ''",
          "ooTest                               | ''",
          "[A-F]ooTest                          | ''",
          "%regex[.*/[BF].*Test.class]          | com.acme.BarTest com.acme.FooTest",
          "%regex[.*Test.*],!%regex[.*\\$.*]    | RootTest com.acme.BarTest com.acme.FooTest com.acme.TestFirst com.acme.sub.BazTestCase com.acme.sub.ManyTests",
          "%regex[FooTest]                      | ''",
        })
    void selectsClasses(String test, String expected) {
      String selection = test.replace("'", "");
      List<String> names = expected.equals("''") ? List.of() : Arrays.asList(expected.split(" "));

      Selected selected = TestSelection.ofTest(selection).select(KNOWN);

      assertThat(selected.candidates()).extracting(Candidate::className).isEqualTo(names);
      assertThat(selected.methods()).isEmpty();
    }

    @Test
    void takesEveryClassWhereItExcludesAlone() {
      assertThat(candidates("!FooTest*,!Root*"))
          .containsExactly(
              "com.acme.BarTest",
              "com.acme.Helper",
              "com.acme.TestFirst",
              "com.acme.sub.BazTestCase",
              "com.acme.sub.ManyTests");
    }

    @Test
    void compilesMethodsToRegularExpressions() {
      Selected selected = TestSelection.ofTest("FooTest#sh*uld?+other").select(KNOWN);

      assertThat(selected.candidates())
          .extracting(Candidate::className)
          .containsExactly("com.acme.FooTest");
      assertThat(keeps(selected, "com.acme.FooTest", "should1")).isTrue();
      assertThat(keeps(selected, "com.acme.FooTest", "other")).isTrue();
      assertThat(keeps(selected, "com.acme.FooTest", "another")).isFalse();
      assertThat(keeps(selected, "com.acme.FooTest", "shoulds!")).isFalse();
      assertThat(keeps(selected, "com.acme.BarTest", "other")).isFalse();
      assertThat(keeps(selected, "com.acme.FooTest$Deep", "other")).isFalse();
    }

    @Test
    void takesAMethodOfAnyClassWhereNoClassIsNamed() {
      Selected selected = TestSelection.ofTest("#find*").select(KNOWN);

      assertThat(selected.candidates()).isEqualTo(KNOWN);
      assertThat(keeps(selected, "com.acme.FooTest$Deep", "findsIt")).isTrue();
      assertThat(keeps(selected, "com.acme.FooTest", "losesIt")).isFalse();
    }

    @Test
    void keepsAllMethodsOfAClassThatIsAskedForAsAWholeBesideMethodsOfAnother() {
      Selected selected = TestSelection.ofTest("FooTest,BarTest#one").select(KNOWN);

      assertThat(keeps(selected, "com.acme.FooTest", "anything")).isTrue();
      assertThat(keeps(selected, "com.acme.BarTest", "one")).isTrue();
      assertThat(keeps(selected, "com.acme.BarTest", "two")).isFalse();
    }

    @Test
    void dropsMethodsAloneWhereAnExclusionNamesThem() {
      Selected selected = TestSelection.ofTest("FooTest,BarTest,!FooTest#slow*").select(KNOWN);

      assertThat(selected.candidates())
          .extracting(Candidate::className)
          .containsExactly("com.acme.BarTest", "com.acme.FooTest");
      assertThat(keeps(selected, "com.acme.FooTest", "slowly")).isFalse();
      assertThat(keeps(selected, "com.acme.FooTest", "fast")).isTrue();
      assertThat(keeps(selected, "com.acme.BarTest", "slowly")).isTrue();
    }

    @Test
    void dropsMethodsOfEveryClassWhereOnlyAnExclusionOfMethodsIsGiven() {
      Selected selected = TestSelection.ofTest("!#slow*").select(KNOWN);

      assertThat(selected.candidates()).isEqualTo(KNOWN);
      assertThat(keeps(selected, "com.acme.FooTest", "slowly")).isFalse();
      assertThat(keeps(selected, "com.acme.FooTest", "fast")).isTrue();
    }

    @Test
    void appliesRegularExpressionsToPathsAndMethods() {
      Selected selected =
          TestSelection.ofTest("%regex[.*/Foo.*.class#(one|two)],!%regex[#two]").select(KNOWN);

      assertThat(selected.candidates())
          .extracting(Candidate::className)
          .containsExactly(
              "com.acme.FooTest", "com.acme.FooTest$Deep", "com.acme.FooTest$Deep$Deeper");
      assertThat(keeps(selected, "com.acme.FooTest$Deep", "one")).isTrue();
      assertThat(keeps(selected, "com.acme.FooTest", "two")).isFalse();
      assertThat(keeps(selected, "com.acme.FooTest", "three")).isFalse();
      assertThat(keeps(selected, "com.acme.BarTest", "one")).isFalse();
    }

    @Test
    void readsAnAntPatternOfMethods() {
      Selected selected = TestSelection.ofTest("FooTest#%ant[o*e]").select(KNOWN);

      assertThat(keeps(selected, "com.acme.FooTest", "one")).isTrue();
      assertThat(keeps(selected, "com.acme.FooTest", "two")).isFalse();
    }

    @Test
    void takesTheWholeClassWhereNothingFollowsTheHash() {
      assertThat(candidates("FooTest#")).containsExactly("com.acme.FooTest");
    }

    @Test
    void matchesNoMethodWhereARegularExpressionMatchesNoClass() {
      Selected selected = TestSelection.ofTest("%regex[nothing.*#one],BarTest").select(KNOWN);

      assertThat(keeps(selected, "com.acme.FooTest", "one")).isFalse();
      assertThat(keeps(selected, "com.acme.BarTest", "one")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "%regex[]",
          "%regex[#]",
          "%regex[a",
          "a%regex[b]",
          "%regex[%regex[a]]",
          "%regex[(]",
          "%regex[a#b#c]",
          "%regex[a{1,2}]"
        })
    void refusesARegularExpressionThatIsNone(String test) {
      assertThatThrownBy(() -> TestSelection.ofTest(test))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Illegal test|includes|excludes regex '")
          .hasMessageContaining("Expected %regex[class#method] or !%regex[class#method]")
          .hasMessageEndingWith("(parameter 'test')");
    }

    @Test
    void readsAnAntPatternOfClasses() {
      assertThat(candidates("%ant[**/Foo*.java],!%ant[**/*$*]"))
          .containsExactly("com.acme.FooTest");
    }

    @ParameterizedTest
    @CsvSource({
      "FooTest#takes[2], takes, 2, '2', '2: two'",
      "FooTest#takes[5:*], takes, 5, '5', '5: fib(5)=8'",
      "FooTest#takes[5:fib*], takes, 5, '5', '5:fib(5)=8'",
      "FooTest#t*s[12], takes, 12, '12', '12:'",
      "FooTest#[3], takes, 3, '3', '3'",
      "FooTest#takes[zw*], takes, 0, 'zwei', 'zwo'"
    })
    void readsSingleInvocations(
        String test, String method, int number, String name, String otherName) {
      MethodPattern pattern = TestSelection.ofTest(test).select(KNOWN).methods().get(0);

      assertThat(method).matches(pattern.methodRegex());
      assertThat(pattern.invocation().number()).isEqualTo(number);
      assertThat(name).matches(pattern.invocation().nameRegex());
      assertThat(otherName).matches(pattern.invocation().nameRegex());
      assertThat("7").doesNotMatch(pattern.invocation().nameRegex());
    }

    @Test
    void meansEveryInvocationWhereAStarStandsForAll() {
      assertThat(TestSelection.ofTest("FooTest#takes[*]").select(KNOWN).methods())
          .isEqualTo(TestSelection.ofTest("FooTest#takes").select(KNOWN).methods());
    }

    @Test
    void findsTheClassOfAUniqueId() {
      String id = "[engine:junit-jupiter]/[class:com.acme.FooTest]/[method:add(int, int)]";
      Selected selected = TestSelection.ofTest("BarTest, " + id + " ,!" + id).select(KNOWN);

      assertThat(selected.candidates())
          .extracting(Candidate::className)
          .containsExactly("com.acme.BarTest", "com.acme.FooTest");
      assertThat(selected.methods()).hasSize(3);
      assertThat(selected.methods().get(1).uniqueId()).isEqualTo(id);
      assertThat(selected.methods().get(1).excluded()).isFalse();
      assertThat(selected.methods().get(2).uniqueId()).isEqualTo(id);
      assertThat(selected.methods().get(2).excluded()).isTrue();
    }

    @Test
    void findsNoClassOfAUniqueIdThatNamesNone() {
      assertThat(candidates("[engine:cucumber]/[feature:classpath%3Aa.feature]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[engine:junit-jupiter",
          "[engine:junit-jupiter]/",
          "[engine:junit-jupiter]/class:com.acme.FooTest",
          "[engine:junit-jupiter]/[com.acme.FooTest]",
          "[engine:junit-jupiter]/[class:100%zoo]",
          "[engine:junit-jupiter]/[class:a, FooTest"
        })
    void refusesAUniqueIdThatIsNone(String test) {
      assertThatThrownBy(() -> TestSelection.ofTest(test))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("'" + test + "' is no unique id (parameter 'test').");
    }

    @Test
    void showsItselfIncludedItemsFirst() {
      assertThat(TestSelection.ofTest("!A#x, B#a+b ,%regex[C.*], !D").inWords())
          .isEqualTo("B#a, B#b, %regex[C.*], !A#x, !D");
    }

    private List<String> candidates(String test) {
      return TestSelection.ofTest(test).select(KNOWN).candidates().stream()
          .map(Candidate::className)
          .toList();
    }
  }

  @Nested
  class OfIncludesAndExcludes {
    private static final List<String> DEFAULTS =
        List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");

    @Test
    void selectsByNameAndLeavesOutNestedClasses() {
      assertThat(candidates(DEFAULTS, List.of("**/*$*")))
          .containsExactly(
              "RootTest",
              "com.acme.BarTest",
              "com.acme.FooTest",
              "com.acme.TestFirst",
              "com.acme.sub.BazTestCase",
              "com.acme.sub.ManyTests");
    }

    @Test
    void readsListsWithinElementsAndExclusionsWithinIncludes() {
      assertThat(candidates(List.of("**/*Test.java, !RootTest", "Helper.class"), List.of("Foo*,X")))
          .containsExactly("com.acme.BarTest", "com.acme.Helper");
    }

    @Test
    void readsQualifiedNamesAndRegularExpressions() {
      assertThat(candidates(List.of("com.acme.FooTest", "%regex[.*sub.*]"), List.of()))
          .containsExactly(
              "com.acme.FooTest", "com.acme.sub.BazTestCase", "com.acme.sub.ManyTests");
    }

    @Test
    void passesOverNullsAndBlanks() {
      assertThat(candidates(Arrays.asList(null, " ", "BarTest"), Arrays.asList(" ", null)))
          .containsExactly("com.acme.BarTest");
    }

    @Test
    void refusesMethods() {
      assertThatThrownBy(() -> TestSelection.of(List.of("FooTest#one"), List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Method filter prohibited in includes|excludes parameter: FooTest#one");
      assertThatThrownBy(() -> TestSelection.of(List.of(), List.of("FooTest#one")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Method filter prohibited in includes|excludes parameter: FooTest#one");
    }

    @Test
    void refusesExclusionsWithinExcludes() {
      assertThatThrownBy(() -> TestSelection.of(List.of(), List.of("!FooTest")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Exclamation mark not expected in 'exclusion': !FooTest (parameter 'excludes')");
    }

    @Test
    void takesMethodsFromFilesAndNamesTheFileWhereItIsWrong() {
      Patterns filed = new Patterns("file in.txt", List.of("FooTest#one", "%regex[.*Bar.*]"), true);
      Patterns wrong = new Patterns("file ex.txt", List.of("%regex[(]"), true);

      Selected selected = TestSelection.ofPatterns(List.of(filed), List.of()).select(KNOWN);

      assertThat(selected.candidates())
          .extracting(Candidate::className)
          .containsExactly("com.acme.BarTest", "com.acme.FooTest");
      assertThat(keeps(selected, "com.acme.FooTest", "two")).isFalse();
      assertThat(keeps(selected, "com.acme.BarTest", "two")).isTrue();
      assertThatThrownBy(() -> TestSelection.ofPatterns(List.of(), List.of(wrong)))
          .hasMessageStartingWith("Illegal test|includes|excludes regex '%regex[(]'.")
          .hasMessageEndingWith("(file ex.txt)");
    }

    private static List<String> candidates(List<String> includes, List<String> excludes) {
      return TestSelection.of(includes, excludes).select(KNOWN).candidates().stream()
          .map(Candidate::className)
          .toList();
    }
  }

  /** What a worker does with the filters. */
  private static boolean keeps(Selected selected, String className, String method) {
    List<MethodPattern> including =
        selected.methods().stream().filter(pattern -> !pattern.excluded()).toList();
    return (including.isEmpty() || including.stream().anyMatch(p -> matches(p, className, method)))
        && selected.methods().stream()
            .noneMatch(p -> p.excluded() && matches(p, className, method));
  }

  private static boolean matches(MethodPattern pattern, String className, String method) {
    return className.matches(pattern.classRegex())
        && (pattern.methodRegex().isEmpty() || method.matches(pattern.methodRegex()));
  }
}
