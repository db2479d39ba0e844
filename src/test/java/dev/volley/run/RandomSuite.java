package dev.volley.run;

import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Dynamic;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Suites of all kinds of classes and tests, those that fail and kill included. */
final class RandomSuite {
  static final String OTHER = "other";

  private final Random random;
  private final boolean all;
  private final boolean hanging;

  private RandomSuite(Random random, boolean all, boolean hanging) {
    this.random = random;
    this.all = all;
    this.hanging = hanging;
  }

  /** Draws one whose tests do the same each time, and end. */
  static ScriptedSuite of(Random random) {
    return new RandomSuite(random, false, false).suite();
  }

  /**
   * Draws one of which some tests do another thing each time, and some classes leave something
   * behind.
   *
   * @param hanging whether some tests never end
   */
  static ScriptedSuite ofAllKinds(Random random, boolean hanging) {
    return new RandomSuite(random, true, hanging).suite();
  }

  private ScriptedSuite suite() {
    ScriptedSuite suite = new ScriptedSuite();
    int classes = 1 + random.nextInt(10);
    int others = random.nextInt(3) == 0 ? 3 : 0;
    for (int i = 0; i < classes; i++) {
      boolean other = random.nextInt(6) < others;
      ScriptedClass c =
          suite.addTo(other ? OTHER : ScriptedSuite.JUPITER, "pkg.C" + i, traits(other));
      fill(c);
      if (!other && random.nextInt(5) == 0) {
        fill(c.nest("Inner", traits(false)));
      }
    }
    return suite;
  }

  private Trait[] traits(boolean other) {
    return Stream.of(Trait.values())
        .filter(trait -> isDrawn(trait, other))
        .filter(trait -> random.nextInt(trait == Trait.DIVISIBLE ? 2 : 12) == 0)
        .toArray(Trait[]::new);
  }

  private void fill(ScriptedClass c) {
    boolean jupiter = c.engine().equals(ScriptedSuite.JUPITER);
    int methods = random.nextInt(12);
    for (int j = 0; j < methods; j++) {
      int kind = random.nextInt(6);
      if (kind == 0 && jupiter) {
        c.parameterized(
            "m" + j, Stream.generate(this::act).limit(random.nextInt(9)).toArray(Act[]::new));
      } else if (kind == 1 && jupiter) {
        c.factory("m" + j, dynamics(2));
      } else {
        c.test("m" + j, act());
      }
    }
    if (jupiter && random.nextInt(10) == 0) {
      c.invoked(random.nextInt(4));
    }
  }

  private Dynamic[] dynamics(int depth) {
    List<Dynamic> dynamics = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      dynamics.add(
          depth > 0 && random.nextInt(3) == 0
              ? Dynamic.container(dynamics(depth - 1))
              : Dynamic.test(act()));
    }
    return dynamics.toArray(Dynamic[]::new);
  }

  private Act act() {
    return switch (random.nextInt(14 + (all ? 6 : 0))) {
      case 0 -> Act.KILL;
      case 1 -> Act.FAIL;
      case 2 -> Act.SKIP;
      case 3 -> Act.KILL_BESIDE_OTHERS;
      case 14 -> Act.FAIL_IN_ODD_REQUESTS;
      case 15 -> Act.FAIL_OR_ABORT;
      case 16 -> Act.KILL_OR_ABORT;
      case 17 -> Act.FAIL_BESIDE_WORKERS;
      case 18 -> hanging ? Act.HANG : Act.PASS;
      default -> Act.PASS;
    };
  }

  private boolean isDrawn(Trait trait, boolean other) {
    return switch (trait) {
      case MAKES_ITS_TESTS -> other;
      case FAILS_BEFORE_ALL_IN_EVEN_REQUESTS, LEAKS -> all;
      default -> true;
    };
  }
}
