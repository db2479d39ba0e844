package dev.volley.report;

import static dev.volley.report.TakenApart.at;
import static dev.volley.report.TakenApart.frame;

import dev.volley.model.Outcome;
import dev.volley.model.StandardStream;
import dev.volley.model.TestNode;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs that several tests tell. */
public final class Scripts {

  private static final StackTraceElement LIBRARY = frame("lib.Library", "call", 3);

  private Scripts() {}

  /** One suite with a test of every outcome, and output. */
  public static Script everyOutcome() {
    TestNode foo = Nodes.classOf("pkg.FooTest");
    TestNode passes = Nodes.test(foo, "passes");
    Script script = new Script().begin(1).described(1, 1, foo, passes).started(1, foo);
    script.out(1, foo, "before all\n").started(1, passes).after(10).out(1, passes, "out\n");
    script.printed(1, passes, StandardStream.ERR, "err <&>\n").passed(1, passes);
    run(script, foo, "fails", new Outcome.Failed(TakenApart.of(assertion(), "pkg.FooTest")));
    run(script, foo, "throwsUp", errored());
    run(script, foo, "saysNothing", new Outcome.Errored(Optional.empty()));
    run(
        script,
        foo,
        "assumes",
        new Outcome.Aborted(
            Optional.of(
                TakenApart.of(
                    at(
                        new TestAbortedException("Assumption failed: no Docker"),
                        frame("pkg.FooTest", "assumes", 50))))));
    script.finished(1, Nodes.test(foo, "disabled"), new Outcome.Skipped("not \"now\""));
    TestNode dies = Nodes.test(foo, "dies");
    script.started(1, dies).out(1, dies, "no line break").after(2000);
    script.finished(
        1,
        dies,
        new Outcome.Crashed(
            "Worker w1 ended with signal 11 (SIGSEGV) while it ran pkg.FooTest.dies.\nIt said last:"
                + "\n  # A fatal error has been detected"));
    script.finished(
        1, Nodes.test(foo, "never"), new Outcome.NotRun("No worker was left to run it."));
    return script.passed(1, foo).settled("pkg.FooTest").gone(1).end();
  }

  /** Containers that fail, are skipped and are aborted. */
  public static Script containers() {
    TestNode jupiter = Nodes.jupiter();
    Script script = new Script().begin(2).started(1, jupiter).started(2, jupiter);
    failingAtTheEnd(script);
    TestNode bar = Nodes.classOf("pkg.BarTest");
    script.started(2, bar).out(2, bar, "before all\n").finished(2, bar, errored());
    skipped(script);
    script.passed(1, jupiter).finished(2, jupiter, errored());
    script.settled("pkg.FooTest", "pkg.BarTest", "pkg.OffTest", "JUnit Jupiter");
    return script.gone(1).gone(2).end();
  }

  private static void failingAtTheEnd(Script script) {
    TestNode foo = Nodes.classOf("pkg.FooTest");
    TestNode square = Nodes.template(foo, "square", "int");
    TestNode broken = Nodes.template(foo, "broken", "int");
    TestNode inner = Nodes.classBelow(foo, "pkg.FooTest$Inner");
    script.started(1, foo).ran(1, Nodes.test(foo, "plain")).started(1, square);
    script.ran(1, Nodes.invocation(square, 1)).passed(1, square);
    script.finished(1, Nodes.template(foo, "disabled", "int"), new Outcome.Skipped(""));
    script.started(1, broken).finished(1, broken, errored());
    script.started(1, inner).ran(1, Nodes.test(inner, "works")).passed(1, inner);
    script.finished(1, foo, errored());
  }

  private static void skipped(Script script) {
    TestNode off = Nodes.classOf("pkg.OffTest");
    TestNode template = Nodes.template(off, "b", "int");
    TestNode inner = Nodes.classBelow(off, "pkg.OffTest$Inner");
    script.described(2, 7, off, Nodes.test(off, "a"), template, inner, Nodes.test(inner, "unseen"));
    script.finished(2, off, new Outcome.Skipped("the whole class"));
  }

  private static void run(Script script, TestNode suite, String name, Outcome outcome) {
    TestNode test = Nodes.test(suite, name);
    script.started(1, test).after(11).finished(1, test, outcome);
  }

  private static AssertionError assertion() {
    return at(
        new AssertionFailedError("expected: <1> but was: <2>"),
        LIBRARY,
        frame("pkg.FooTest", "fails", 42));
  }

  private static Outcome errored() {
    Exception cause = at(new IllegalArgumentException(), LIBRARY);
    return new Outcome.Errored(
        Optional.of(
            TakenApart.of(
                at(
                    new IllegalStateException("boom", cause),
                    LIBRARY,
                    frame("pkg.FooTest", "helper", 30),
                    frame("pkg.FooTest", "throwsUp", 17)),
                "pkg.FooTest")));
  }
}
