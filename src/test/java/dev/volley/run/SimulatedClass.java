package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.TestNode.Source;
import dev.volley.model.TestNode.Traits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class of a simulated suite.
 *
 * @param name its binary name
 * @param nanos how long each of its tests takes
 * @param killer the number of a test that ends its JVM, or -1
 * @param divisible whether its tests may run in several JVMs
 * @param tags what it is tagged with
 * @param locks what it locks
 */
record SimulatedClass(
    String name,
    List<Long> nanos,
    int killer,
    boolean divisible,
    Set<String> tags,
    Set<Lock> locks) {
  private static final TestNode ENGINE = ScriptedSuite.engineNode(ScriptedSuite.JUPITER);
  private static final String METHOD = "/[method:m";

  /** A class without any needs, whose tests pass. */
  static SimulatedClass plain(String name, boolean divisible, long... nanos) {
    return new SimulatedClass(
        name, Arrays.stream(nanos).boxed().toList(), -1, divisible, Set.of(), Set.of());
  }

  static TestNode engine() {
    return ENGINE;
  }

  int tests() {
    return nanos.size();
  }

  double seconds() {
    double sum = 0;
    for (long each : nanos) {
      sum += each / 1e9;
    }
    return sum;
  }

  /** The longest of what cannot be taken apart, seconds. */
  double longestPiece() {
    double longest = 0;
    for (long each : nanos) {
      longest = Math.max(longest, each / 1e9);
    }
    return divisible ? longest : seconds();
  }

  String id() {
    return ENGINE.uniqueId() + "/[class:" + name + "]";
  }

  String testId(int test) {
    return id() + METHOD + test + "()]";
  }

  TestNode node() {
    return new TestNode(
        id(),
        Optional.of(ENGINE),
        Kind.CONTAINER,
        new Source.OfClass(name),
        name,
        name,
        new Traits(false, divisible, tags, locks, ""));
  }

  TestNode testNode(TestNode parent, int test) {
    String method = "m" + test;
    return new TestNode(
        parent.uniqueId() + METHOD + test + "()]",
        Optional.of(parent),
        Kind.TEST,
        new Source.OfMethod(name, method, ""),
        method,
        method,
        Traits.NONE);
  }

  /** The name of the class that a unique id lies in. */
  static String classOf(String id) {
    int from = id.indexOf("[class:") + "[class:".length();
    return id.substring(from, id.indexOf(']', from));
  }

  /** The tests of it that unique ids select; all where one is the class's own. */
  List<Integer> selected(List<String> ids) {
    List<Integer> tests = new ArrayList<>();
    for (String id : ids) {
      int at = id.indexOf(METHOD);
      if (at < 0) {
        return all();
      }
      tests.add(number(id));
    }
    return tests;
  }

  List<Integer> all() {
    List<Integer> tests = new ArrayList<>(nanos.size());
    for (int test = 0; test < nanos.size(); test++) {
      tests.add(test);
    }
    return tests;
  }

  /** The number of the test that a unique id names. */
  static int number(String id) {
    int from = id.indexOf(METHOD) + METHOD.length();
    return Integer.parseInt(id.substring(from, id.indexOf('(', from)));
  }
}
