package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.TestNode.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tests of a suite, as they were described without being run.
 *
 * @param tests in the order in which they were described, each once
 * @param problems what could not be discovered, and why, in words for the user
 */
public record TestList(List<Entry> tests, List<String> problems) {

  /** Copies the lists. */
  public TestList {
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
  }

  /**
   * A test, or what makes tests when it runs: a parameterized method, a test factory.
   *
   * @param node as it was described
   * @param tags its own and those of all that is around it
   * @param locks the same
   */
  public record Entry(TestNode node, Set<String> tags, Set<Lock> locks) {
    /** Copies the sets, in order. */
    public Entry {
      tags = new TreeSet<>(tags);
      locks = new TreeSet<>(locks);
    }

    static Entry of(TestNode node) {
      Set<String> tags = new TreeSet<>();
      Set<Lock> locks = new TreeSet<>();
      for (Optional<TestNode> at = Optional.of(node);
          at.isPresent();
          at = at.flatMap(TestNode::parent)) {
        tags.addAll(at.get().traits().tags());
        locks.addAll(at.get().traits().locks());
      }
      return new Entry(node, tags, locks);
    }

    /** Whether it makes tests when it runs: how many is not known before. */
    boolean makesTests() {
      return !node.isTest();
    }
  }

  /**
   * Makes the list.
   *
   * @param described all nodes, parents before children; those described several times count once
   */
  public static TestList of(Collection<TestNode> described, Collection<String> problems) {
    Set<TestNode> nodes = new LinkedHashSet<>(described);
    Set<TestNode> parents =
        nodes.stream().flatMap(node -> node.parent().stream()).collect(Collectors.toSet());
    List<Entry> tests = new ArrayList<>();
    for (TestNode node : nodes) {
      // The platform drops containers that neither have tests nor make some.
      boolean makesTests = node.parent().isPresent() && !parents.contains(node);
      if (node.isTest() || makesTests) {
        tests.add(Entry.of(node));
      }
    }
    return new TestList(tests, List.copyOf(problems));
  }

  /** One line each, as {@code com.acme.FooTest#bar(int)}, with what else is to be known of it. */
  public String text() {
    return tests.stream()
        .map(TestList::line)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** One JSON object with the members {@code tests} and {@code problems}. */
  public String json() {
    return JsonOut.of(this);
  }

  private static String line(Entry entry) {
    List<String> more = new ArrayList<>();
    if (entry.makesTests()) {
      more.add("makes tests when it runs");
    }
    if (!entry.tags().isEmpty()) {
      more.add("tags: " + String.join(", ", entry.tags()));
    }
    if (!entry.locks().isEmpty()) {
      more.add(
          "locks: "
              + entry.locks().stream()
                  .map(lock -> lock.key() + (lock.exclusive() ? "" : " (to read)"))
                  .collect(Collectors.joining(", ")));
    }
    String line = name(entry.node()) + (more.isEmpty() ? "" : "  " + String.join("; ", more));
    return line.replaceAll("\\R", " ");
  }

  private static String name(TestNode node) {
    if (node.source() instanceof Source.OfMethod method) {
      String parameters = method.parameterTypes();
      return method.declaredIn()
          + "#"
          + method.method()
          + (parameters.isEmpty() ? "" : "(" + parameters + ")");
    }
    return node.source() instanceof Source.OfClass type
        ? type.name()
        : node.suite() + " " + node.displayName();
  }
}
