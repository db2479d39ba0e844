package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Invocations;
import dev.volley.wire.proto.MethodFilter;
import dev.volley.zoo.worker.InvocationsZoo;
import dev.volley.zoo.worker.RoundsZoo;
import dev.volley.zoo.worker.SuiteZoo;
import dev.volley.zoo.worker.VintageParameterizedZoo;
import dev.volley.zoo.worker.VintageZoo;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single invocations and unique ids, in this JVM. */
class InvocationsTest {
  private static final String CLASS =
      "[engine:junit-jupiter]/[class:" + InvocationsZoo.class.getName() + "]";
  private static final String ROUNDS =
      "[engine:junit-jupiter]/[class-template:" + RoundsZoo.class.getName() + "]";
  private static final String TAKES = CLASS + "/[test-template:takes(java.lang.String)]";

  @ParameterizedTest
  @CsvSource({
    "takes, 2, takes(String)[2]",
    "repeats, 3, repeats()[3]",
    "inherited, 1, inherited(int)[1]",
    "makes, 1, makes()[1]"
  })
  void runsOneInvocationAlone(String method, int number, String expected) throws IOException {
    assertThat(outcomes(invocation("InvocationsZoo", method, number)))
        .containsExactly(expected + " SUCCESSFUL");
  }

  @Test
  void runsAllOfADynamicContainer() throws IOException {
    assertThat(outcomes(invocation("InvocationsZoo", "makes", 2)))
        .containsExactly("makes()[2][1] SUCCESSFUL", "makes()[2][2] SUCCESSFUL");
  }

  @Test
  void runsSeveralInvocationsBesideWholeMethods() throws IOException {
    assertThat(
            outcomes(
                invocation("InvocationsZoo", "takes", 1),
                invocation("InvocationsZoo", "takes", 3),
                method("InvocationsZoo", "plain|repeats")))
        .containsExactlyInAnyOrder(
            "takes(String)[1] SUCCESSFUL",
            "takes(String)[3] SUCCESSFUL",
            "plain() SUCCESSFUL",
            "repeats()[1] SUCCESSFUL",
            "repeats()[2] SUCCESSFUL",
            "repeats()[3] SUCCESSFUL");
  }

  @Test
  void runsAllWhereAnotherFilterAsksForAll() throws IOException {
    assertThat(
            outcomes(invocation("InvocationsZoo", "takes", 1), method("InvocationsZoo", "takes")))
        .hasSize(3);
  }

  @Test
  void runsAnInvocationOfANestedClass() throws IOException {
    assertThat(outcomes(invocation("InvocationsZoo\\$Inner", "takes", 2)))
        .containsExactly("takes(int)[2] SUCCESSFUL");
  }

  @Test
  void runsNothingOfATestThatIsNotInvokedSeveralTimes() throws IOException {
    assertThat(outcomes(invocation("InvocationsZoo", "plain", 1))).isEmpty();
  }

  @Test
  void runsNothingWhereThereAreNotSoManyInvocations() throws IOException {
    assertThat(outcomes(invocation("InvocationsZoo", "takes", 4))).isEmpty();
  }

  @Test
  void runsAnInvocationOfJUnit4sParameterized() throws IOException {
    Configure.Builder second =
        Configure.newBuilder()
            .addMethodFilters(invocation("VintageParameterizedZoo", "isNotTwo", 1));

    assertThat(InProcessWorker.run(second, VintageParameterizedZoo.class).outcomes())
        .containsExactly("isNotTwo[1] FAILED");
  }

  @Test
  void leavesOutAnInvocationOfJUnit4sParameterized() throws IOException {
    MethodFilter second = invocation("VintageParameterizedZoo", "isNotTwo", 1);
    Configure.Builder configure =
        Configure.newBuilder().addMethodFilters(second.toBuilder().setExcluded(true));

    assertThat(InProcessWorker.run(configure, VintageParameterizedZoo.class).outcomes())
        .containsExactly("isNotTwo[0] SUCCESSFUL");
  }

  @Test
  void saysThatAnInvocationThatIsYetToBeMadeCannotBeLeftOut() throws IOException {
    MethodFilter second = invocation("InvocationsZoo", "takes", 2);
    Configure.Builder configure =
        Configure.newBuilder().addMethodFilters(second.toBuilder().setExcluded(true));

    Story story = InProcessWorker.run(configure, InvocationsZoo.class);

    assertThat(story.outcomes()).isEmpty();
    assertThat(story.done(1).getBrokenClasses(0).getThrown().getText())
        .contains("A single invocation of takes(String) cannot be left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/[test-template:takes(java.lang.String)]/[test-template-invocation:#2]",
        "/[test-factory:makes()]/[dynamic-container:#2]/[dynamic-test:#1]"
      })
  void saysThatTheUniqueIdOfSuchAnInvocationCannotBeLeftOut(String below) throws IOException {
    Configure.Builder configure =
        Configure.newBuilder().addMethodFilters(id(CLASS + below).toBuilder().setExcluded(true));

    Story story = InProcessWorker.run(configure, InvocationsZoo.class);

    assertThat(story.outcomes()).isEmpty();
    assertThat(story.done(1).getBrokenClasses(0).getThrown().getText())
        .contains("A single invocation of ", " cannot be left out");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10",
    "'/[class-template-invocation:#2]', 10",
    "'/[class-template-invocation:#2]/[nested-class:Inner]', 2",
    "'/[class-template-invocation:#2]/[method:plain()]', 2",
    "'/[method:plain()]', 2",
    "'/[class-template-invocation:#2]/[test-template:takes(java.lang.String)]', 4",
    "'/[class-template-invocation:#1]/[test-template:takes(java.lang.String)]/[test-template-invocation:#2]', 4"
  })
  void runsWhatAUniqueIdNamesInEveryRoundOfAParameterizedClass(String below, int tests)
      throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(id(ROUNDS + below))
            .addMethodFilters(method("GreenZoo", "first"));

    Story story = InProcessWorker.run(configure, RoundsZoo.class);

    assertThat(story.done(1).hasThrown()).as("%s", story.done(1)).isFalse();
    assertThat(story.outcomes()).hasSize(tests).allMatch(each -> each.endsWith(" SUCCESSFUL"));
  }

  @Test
  void saysThatARoundOfAParameterizedClassCannotBeLeftOut() throws IOException {
    MethodFilter second = id(ROUNDS + "/[class-template-invocation:#2]");
    Configure.Builder configure =
        Configure.newBuilder().addMethodFilters(second.toBuilder().setExcluded(true));

    Story story = InProcessWorker.run(configure, RoundsZoo.class);

    assertThat(story.outcomes()).isEmpty();
    assertThat(story.done(1).getBrokenClasses(0).getThrown().getText())
        .contains("A single invocation of ", " cannot be left out");
  }

  @ParameterizedTest
  @CsvSource({
    "'/[method:plain()]', plain() SUCCESSFUL",
    "'/[test-template:takes(java.lang.String)]/[test-template-invocation:#2]', takes(String)[2] SUCCESSFUL",
    "'/[test-factory:makes()]/[dynamic-container:#2]/[dynamic-test:#1]', makes()[2][1] SUCCESSFUL",
    "'/[nested-class:Inner]/[test-template:takes(int)]/[test-template-invocation:#1]', takes(int)[1] SUCCESSFUL"
  })
  void runsWhatAUniqueIdNames(String below, String expected) throws IOException {
    assertThat(outcomes(id(CLASS + below))).containsExactly(expected);
  }

  @Test
  void runsAllBelowAUniqueId() throws IOException {
    assertThat(outcomes(id(CLASS + "/[nested-class:Inner]"))).hasSize(2);
    assertThat(outcomes(id(CLASS))).hasSize(15);
  }

  @Test
  void leavesOutAllBelowAUniqueId() throws IOException {
    assertThat(
            outcomes(
                method("InvocationsZoo.*", ".*"),
                id(TAKES).toBuilder().setExcluded(true).build(),
                id(CLASS + "/[nested-class:Inner]").toBuilder().setExcluded(true).build()))
        .hasSize(10)
        .noneMatch(outcome -> outcome.startsWith("takes"));
  }

  @Test
  void runsUniqueIdsOfOtherEnginesAndOfSuites() throws IOException {
    String vintage =
        "[engine:junit-vintage]/[runner:"
            + VintageZoo.class.getName()
            + "]/[test:slow("
            + VintageZoo.class.getName()
            + ")]";
    Configure.Builder configure = Configure.newBuilder().addMethodFilters(id(vintage));
    assertThat(InProcessWorker.run(configure, VintageZoo.class).outcomes())
        .containsExactly("slow SUCCESSFUL");

    String suite =
        "[engine:junit-platform-suite]/[suite:"
            + SuiteZoo.class.getName()
            + "]/[engine:junit-jupiter]/[class:dev.volley.zoo.worker.OldApiZoo]"
            + "/[test-template:parameterized(int)]/[test-template-invocation:#3]";
    configure = Configure.newBuilder().addMethodFilters(id(suite));
    assertThat(InProcessWorker.run(configure, SuiteZoo.class).outcomes())
        .containsExactly("parameterized(int)[3] SUCCESSFUL");
  }

  @Test
  void runsOnlyWhatIsAskedForInARequestByIds() throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(invocation("InvocationsZoo", "takes", 2))
            .addMethodFilters(invocation("InvocationsZoo", "takes", 3))
            .addMethodFilters(method("InvocationsZoo", "repeats"));
    Controller controller = InProcessWorker.start(configure);
    controller.assign(Assign.newBuilder().setRequest(1).addInvocations(range(TAKES, 3, 5)));
    controller.assign(Assign.newBuilder().setRequest(2).addInvocations(range(TAKES, 4, 8)));
    controller.assign(
        Assign.newBuilder()
            .setRequest(3)
            .addUniqueIds(TAKES)
            .addInvocations(range(CLASS + "/[test-template:repeats()]", 2, 3)));
    controller.assign(
        Assign.newBuilder().setRequest(4).addUniqueIds(TAKES + "/[test-template-invocation:#2]"));
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.outcomes())
        .containsExactly(
            "takes(String)[3] SUCCESSFUL",
            "takes(String)[2] SUCCESSFUL",
            "takes(String)[3] SUCCESSFUL",
            "repeats()[2] SUCCESSFUL",
            "repeats()[3] SUCCESSFUL",
            "takes(String)[2] SUCCESSFUL");
    for (int request = 1; request <= 4; request++) {
      assertThat(story.done(request).hasThrown()).as("request %s", request).isFalse();
    }
  }

  @Test
  void asksNoEngineThatTheUserDoesNotWant() throws IOException {
    Configure.Builder vintage = Configure.newBuilder().addIncludeEngines("junit-vintage");
    Configure.Builder others = Configure.newBuilder().addExcludeEngines("junit-vintage");
    Class<?>[] both = {InvocationsZoo.class, VintageZoo.class};

    assertThat(InProcessWorker.run(vintage, both).outcomes()).hasSize(5);
    assertThat(InProcessWorker.run(others, both).outcomes()).hasSize(15);
  }

  private static Invocations range(String parent, int first, int last) {
    return Invocations.newBuilder()
        .setParent(parent)
        .addSegmentTypes("test-template-invocation")
        .setFirst(first)
        .setLast(last)
        .build();
  }

  private static List<String> outcomes(MethodFilter... filters) throws IOException {
    Configure.Builder configure = Configure.newBuilder().addAllMethodFilters(List.of(filters));
    Story story = InProcessWorker.run(configure, InvocationsZoo.class);
    assertThat(story.done(1).hasThrown()).as("%s", story.done(1)).isFalse();
    return story.outcomes();
  }

  private static MethodFilter method(String className, String method) {
    return MethodFilter.newBuilder()
        .setClassRegex(".*\\." + className)
        .setMethodRegex(method)
        .build();
  }

  private static MethodFilter invocation(String className, String method, int number) {
    return method(className, method).toBuilder()
        .setInvocation(number)
        .setInvocationRegex(number + "(?::.*)?")
        .build();
  }

  private static MethodFilter id(String uniqueId) {
    return MethodFilter.newBuilder().setUniqueId(uniqueId).build();
  }
}
