package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import org.junit.jupiter.api.Test;

class ReportNamesTest {

  private final TestNode foo = Nodes.classOf("p.FooTest");

  @Test
  void plainMethodGoesByItsBareName() {
    assertThat(ReportNames.of(Nodes.test(foo, "works")))
        .isEqualTo(new ReportNames("p.FooTest", "p.FooTest", "works"));
  }

  @Test
  void nestedMethodKeepsItsOwnClassInTheOuterSuite() {
    TestNode inner = Nodes.classBelow(foo, "p.FooTest$Inner");

    assertThat(ReportNames.of(Nodes.test(inner, "works")))
        .isEqualTo(new ReportNames("p.FooTest", "p.FooTest$Inner", "works"));
  }

  @Test
  void methodWithParametersGoesByItsLegacyName() {
    TestNode square = Nodes.template(foo, "square", "int, int");

    assertThat(ReportNames.of(square).name()).isEqualTo("square(int, int)");
    assertThat(ReportNames.of(Nodes.invocation(square, 12)).name())
        .isEqualTo("square(int, int)[12]");
  }

  @Test
  void titleOfATestBeginsWithThoseOfWhatMadeItFromTheInside() {
    TestNode factory = Nodes.template(foo, "dyn", "");
    TestNode box =
        Nodes.shownAs(
            Nodes.child(factory, "box", Kind.CONTAINER, factory.source(), "dyn()[2]"), "box");
    TestNode test =
        Nodes.shownAs(
            Nodes.child(box, "second", Kind.TEST, factory.source(), "dyn()[2][1]"), "second");

    ReportNames names = ReportNames.of(test);

    assertThat(names.name()).isEqualTo("dyn()[2][1]");
    assertThat(names.titles().name()).isEqualTo("box dyn() second");
  }

  @Test
  void invocationWithoutParametersGoesByItsLegacyName() {
    TestNode repeated = Nodes.template(foo, "again", "");

    assertThat(ReportNames.of(repeated).name()).isEqualTo("again");
    assertThat(ReportNames.of(Nodes.invocation(repeated, 2)).name()).isEqualTo("again()[2]");
  }

  @Test
  void methodBelowJUnit4ParametersGoesByItsLegacyName() {
    TestNode vintage =
        Nodes.classBelow(Nodes.engine("junit-vintage", "JUnit Vintage"), "p.FooTest");
    TestNode parameters =
        Nodes.child(vintage, "test:[a]", Kind.CONTAINER, new Source.Other(), "[a]");
    TestNode test =
        Nodes.child(
            parameters,
            "test:works[a](p.FooTest)",
            Kind.TEST,
            new Source.OfMethod("p.FooTest", "works", ""),
            "works[a]");

    assertThat(ReportNames.of(test).name()).isEqualTo("works[a]");
  }

  @Test
  void testMadeFromAClassGoesByItsDisplayName() {
    TestNode madeUp =
        Nodes.child(foo, "test:x", Kind.TEST, new Source.OfClass("p.FooTest"), "made up");

    assertThat(ReportNames.of(madeUp))
        .isEqualTo(new ReportNames("p.FooTest", "p.FooTest", "made up"));
  }

  @Test
  void areOfTheirClassWhateverFollowsItsName() {
    TestNode inner = Nodes.classBelow(foo, "p.FooTest$Inner");
    ReportNames names = ReportNames.of(Nodes.test(inner, "works")).suffixed("(w1)(p2)");

    assertThat(names.className()).isEqualTo("p.FooTest$Inner(w1)(p2)");
    assertThat(names.areOfClass("p.FooTest$Inner")).isTrue();
    assertThat(names.areOfClass("p.FooTest")).isFalse();
    assertThat(names.areOf("p.FooTest")).isTrue();
    assertThat(names.areOf("p.FooTest$Inner(w1)(p2)")).isFalse();
  }

  @Test
  void classHasNoNameOfItsOwn() {
    assertThat(ReportNames.of(Nodes.classBelow(foo, "p.FooTest$Inner")))
        .isEqualTo(new ReportNames("p.FooTest", "p.FooTest$Inner", ""));
  }

  @Test
  void anythingElseGoesByItsDisplayName() {
    TestNode cucumber = Nodes.engine("cucumber", "Cucumber");
    TestNode feature =
        Nodes.child(cucumber, "feature:f", Kind.CONTAINER, new Source.Other(), "A feature");
    TestNode scenario =
        Nodes.child(feature, "scenario:1", Kind.TEST, new Source.Other(), "A scenario");
    TestNode dynamic = Nodes.child(foo, "dynamic:1", Kind.TEST, new Source.Other(), "from a file");

    assertThat(ReportNames.of(scenario))
        .isEqualTo(new ReportNames("A feature", "A feature", "A scenario").inXml("Cucumber"));
    assertThat(ReportNames.of(dynamic))
        .isEqualTo(new ReportNames("p.FooTest", "p.FooTest", "from a file"));
    assertThat(ReportNames.of(cucumber))
        .isEqualTo(new ReportNames("Cucumber", "Cucumber", "Cucumber"));
  }

  @Test
  void whatIsNoMethodIsInXmlOfWhatItsEngineCallsTheClassAroundIt() {
    TestNode suites = Nodes.engine("junit-platform-suite", "JUnit Platform Suite");
    TestNode suite =
        Nodes.child(
            suites, "suite:p.RunTest", Kind.CONTAINER, new Source.OfClass("p.RunTest"), "RunTest");
    TestNode inner = Nodes.child(suite, "engine:x", Kind.CONTAINER, new Source.Other(), "X");
    TestNode scenario =
        Nodes.child(inner, "scenario:1", Kind.TEST, new Source.Other(), "A scenario");

    ReportNames names = ReportNames.of(scenario);

    assertThat(names.className()).isEqualTo("p.RunTest");
    assertThat(names.suffixed("(w1)").classInXml()).isEqualTo("RunTest(w1)");
  }

  @Test
  void aClassThatFailedBeforeItsTestsHasSurefiresHeading() {
    ReportNames failed = ReportNames.of(foo).named(ReportNames.INITIALIZATION_ERROR);

    assertThat(failed.full()).isEqualTo("p.FooTest.initializationError");
    assertThat(failed.heading()).isEqualTo("p.FooTest.<beforeAll>");
    assertThat(ReportNames.of(Nodes.test(foo, "works")).heading()).isEqualTo("p.FooTest.works");
  }
}
