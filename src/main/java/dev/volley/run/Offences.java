package dev.volley.run;

import java.time.Duration;
import java.util.List;

/** Says of what runs which limit it has run over, and whom that is blamed on. */
final class Offences {
  private final Duration tick;

  /** Of ages in ticks of that length. */
  Offences(Duration tick) {
    this.tick = tick;
  }

  /** A test has run for too long. */
  Offence ofTest(Age age) {
    return new Offence(age.subject(), age, sentence("it ran for", age, "testTimeout"));
  }

  /** The tests of a class are being looked for, and that takes too long. */
  Offence ofDiscovery(Age age) {
    return new Offence(
        age.subject(), age, sentence("looking for its tests took", age, "classTimeout"));
  }

  /**
   * A class has run for too long: it is blamed on the tests that run now, or else on the class.
   *
   * @param tests those of the class that run now
   */
  List<Offence> ofClass(Age age, List<Age> tests) {
    if (tests.isEmpty()) {
      return List.of(
          new Offence(age.subject(), age, sentence("the class ran for", age, "classTimeout")));
    }
    String whole =
        sentence("its class " + Names.of(age.subject()) + " ran for", age, "classTimeout");
    return tests.stream().map(test -> ofRun(test, whole)).toList();
  }

  /**
   * Something runs when the time of all that it is part of is up.
   *
   * @param sentence which limit that was
   */
  Offence ofRun(Age age, String sentence) {
    return new Offence(
        age.subject(),
        age,
        sentence + " This had been running for " + Span.inWords(age.ran(tick)) + " by then.");
  }

  private String sentence(String what, Age age, String parameter) {
    return "Timed out: "
        + what
        + " "
        + Span.inWords(age.ran(tick))
        + ", and "
        + parameter
        + " allows "
        + Span.inWords(age.limit())
        + ".";
  }
}
