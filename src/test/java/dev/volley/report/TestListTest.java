package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.TestNode.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestListTest {
  private static TestNode with(TestNode node, Set<String> tags, Set<Lock> locks) {
    return new TestNode(
        node.uniqueId(),
        node.parent(),
        node.kind(),
        node.source(),
        node.displayName(),
        node.legacyName(),
        new TestNode.Traits(false, false, tags, locks, ""));
  }

  @Test
  void listsTestsAndWhatMakesSomeButNothingAroundThem() {
    TestNode type = Nodes.classOf("p.FooTest");
    TestNode empty = Nodes.jupiter();
    TestNode plain = Nodes.test(type, "plain");
    TestNode template = Nodes.template(type, "takes", "int, java.lang.String");

    TestList list = TestList.of(List.of(empty, type, plain, template, plain), List.of());

    assertThat(list.text())
        .isEqualTo(
            """
            p.FooTest#plain
            p.FooTest#takes(int, java.lang.String)  makes tests when it runs
            """);
    assertThat(TestList.of(List.of(empty), List.of()).text()).isEmpty();
  }

  @Test
  void givesATestTheTagsAndLocksOfWhatIsAroundIt() {
    TestNode type = with(Nodes.classOf("p.FooTest"), Set.of("outer"), Set.of(new Lock("db", true)));
    TestNode test = with(Nodes.test(type, "a"), Set.of("inner"), Set.of(new Lock("clock", false)));

    TestList list = TestList.of(List.of(type, test), List.of());

    assertThat(list.text())
        .isEqualTo("p.FooTest#a  tags: inner, outer; locks: clock (to read), db\n");
    assertThat(list.json())
        .contains(
            "\"tags\": [\"inner\",\"outer\"], \"locks\":"
                + " [{\"key\": \"clock\", \"exclusive\": false},"
                + "{\"key\": \"db\", \"exclusive\": true}]");
  }

  @Test
  void namesATestWithoutAMethodByWhatItsEngineCallsIt() {
    TestNode engine = Nodes.engine("cucumber", "Cucumber");
    TestNode feature =
        Nodes.child(engine, "feature:x", Kind.CONTAINER, new Source.Other(), "A feature");
    TestNode scenario =
        Nodes.child(feature, "scenario:1", Kind.TEST, new Source.Other(), "over\ntwo lines");

    assertThat(TestList.of(List.of(engine, feature, scenario), List.of()).text())
        .isEqualTo("A feature over two lines\n");
  }

  @Test
  void writesJsonThatAnyTextSurvives() {
    TestNode type = Nodes.classOf("p.FooTest");
    TestNode test =
        new TestNode(
            type.uniqueId() + "/[test:\"\\]",
            Optional.of(type),
            Kind.TEST,
            new Source.Other(),
            "tab\t grün 😀 half \uD83D",
            "",
            false);

    assertThat(TestList.of(List.of(type, test), List.of("line\none")).json())
        .isEqualTo(
            """
            {
              "tests": [
                {"class": null, "method": null, "parameterTypes": null, \
            "displayName": "tab\\u0009 grün 😀 half \\ud83d", \
            "uniqueId": "[engine:junit-jupiter]/[class:p.FooTest]/[test:\\"\\\\]", \
            "makesTests": false, "tags": [], "locks": []}
              ],
              "problems": [
                "line\\u000aone"
              ]
            }
            """);
    assertThat(TestList.of(List.of(), List.of()).json())
        .isEqualTo("{\n  \"tests\": [],\n  \"problems\": []\n}\n");
  }

  @Test
  void writesOneLineOfJsonForEachTest() {
    TestNode type = Nodes.classOf("p.FooTest");

    assertThat(
            TestList.of(List.of(type, Nodes.test(type, "a"), Nodes.test(type, "b")), List.of())
                .json()
                .lines())
        .hasSize(7)
        .contains(
            "    {\"class\": \"p.FooTest\", \"method\": \"a\", \"parameterTypes\": \"\","
                + " \"displayName\": \"a()\", \"uniqueId\":"
                + " \"[engine:junit-jupiter]/[class:p.FooTest]/[method:a()]\", \"makesTests\":"
                + " false, \"tags\": [], \"locks\": []},");
  }
}
