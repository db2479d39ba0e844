package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.Thrown;
import java.util.List;
import java.util.Optional;

/**
 * Where and why a test went wrong, in one line for the end of the console, as in {@code
 * FooTest.method:42->helper:30 » IllegalState boom}.
 *
 * <p>Surefire's shape ({@code SmartStackTraceParser}), with one difference: a nested class stands
 * under its own name, where Surefire names the outer class alone.
 */
final class OneLine {

  private OneLine() {}

  /** The line of one run of a test that did not pass; the message may bring more lines. */
  static String of(ReportNames names, Outcome outcome) {
    Optional<Thrown> thrown = thrown(outcome);
    StringBuilder line = new StringBuilder();
    appendPlace(line, names, thrown.map(Thrown::focus).orElse(List.of()));
    if (thrown.isPresent()) {
      appendThrown(line, thrown.get(), outcome);
    } else {
      Problem.of(names, outcome, false).ifPresent(problem -> appendProblem(line, problem));
    }
    return line.toString();
  }

  private static Optional<Thrown> thrown(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        ? Optional.of(failed.thrown())
        : outcome instanceof Outcome.Errored errored ? errored.thrown() : Optional.empty();
  }

  private static void appendPlace(
      StringBuilder line, ReportNames names, List<Thrown.Frame> frames) {
    line.append(simple(names.className()));
    if (frames.isEmpty()) {
      line.append(names.name().isEmpty() ? "" : "." + names.name());
      return;
    }
    boolean first = true;
    for (Thrown.Frame frame : frames) {
      boolean own = names.areOfClass(frame.className());
      line.append(!first ? "->" : own ? "." : ">");
      line.append(own ? "" : simple(frame.className()) + ".").append(frame.methodName());
      line.append(frame.line() > 0 ? ":" + frame.line() : "");
      first = false;
    }
  }

  private static void appendThrown(StringBuilder line, Thrown thrown, Outcome outcome) {
    if (!isAssertion(thrown, outcome)) {
      line.append(thrown.thrownByTestClass() ? " " : " » ").append(shortName(thrown.simpleName()));
    }
    thrown
        .message()
        .filter(message -> !message.isEmpty())
        .ifPresent(message -> line.append(' ').append(message));
  }

  private static void appendProblem(StringBuilder line, Problem problem) {
    if (!problem.type().isEmpty()) {
      line.append(" » ").append(simple(problem.type()));
    }
    line.append(' ').append(problem.message());
  }

  private static boolean isAssertion(Thrown thrown, Outcome outcome) {
    return outcome instanceof Outcome.Failed
        || thrown.className().equals("junit.framework.AssertionFailedError")
        || thrown.className().equals("junit.framework.ComparisonFailure")
        || thrown.className().startsWith("org.opentest4j.");
  }

  private static String shortName(String simpleName) {
    for (String ending : List.of("Exception", "Error")) {
      if (simpleName.endsWith(ending) && !simpleName.equals(ending)) {
        return simpleName.substring(0, simpleName.length() - ending.length());
      }
    }
    return simpleName;
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
