package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Method;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random suites whose tests and surroundings kill JVMs at random: nothing is lost or doubled. */
class SessionChaosTest {
  private static final int RUNS = 1500;

  @Test
  @Timeout(120)
  void everyPlannedTestHasOneOutcomeWhateverDies() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      ScriptedSuite suite = randomSuite(random);
      ScriptedWorkers workers = new ScriptedWorkers(suite, seed);
      workers.deathsPerMillion = random.nextInt(3) * 3000;
      Played played = Played.play(suite, workers, 1 + random.nextInt(5));

      Map<String, List<Outcome>> outcomes = played.outcomes();
      String at = "seed " + seed;
      outcomes.forEach(
          (id, of) -> {
            if (id.contains("[method:") || id.contains("-invocation:")) {
              assertThat(of).as(at + " " + id).hasSize(1);
            }
          });
      for (ScriptedClass c : suite.classes()) {
        assertComplete(c, outcomes, at);
      }
      assertThat(played.end.problems()).isEmpty();
      assertThat(played.leasedAtEnd).isEmpty();
      assertThat(new HashSet<>(played.settled())).containsAll(suitesOf(outcomes));
    }
  }

  private static Set<String> suitesOf(Map<String, List<Outcome>> outcomes) {
    Set<String> suites = new HashSet<>();
    for (String id : outcomes.keySet()) {
      int at = id.indexOf("[class:");
      suites.add(id.substring(at + 7, id.indexOf(']', at)));
    }
    return suites;
  }

  private static void assertComplete(
      ScriptedClass c, Map<String, List<Outcome>> outcomes, String seed) {
    boolean undescribed = outcomes.containsKey(BlamedNode.ofClass(c.name()).uniqueId());
    boolean classRed = outcomes.containsKey(ScriptedSuite.classNode(c).uniqueId());
    if (undescribed || (classRed && c.is(Trait.FAILS_BEFORE_ALL))) {
      return;
    }
    for (Method m : c.methods()) {
      TestNode node = ScriptedSuite.methodNode(c, m);
      if (m.invocations().isEmpty() || outcomes.containsKey(node.uniqueId())) {
        assertThat(outcomes).as(seed).containsKey(node.uniqueId());
        continue;
      }
      for (int i = 1; i <= m.invocations().get().size(); i++) {
        String id = ScriptedSuite.invocationNode(c, m, i).uniqueId();
        assertThat(outcomes).as(seed).containsKey(id);
      }
    }
  }

  private static ScriptedSuite randomSuite(Random random) {
    ScriptedSuite suite = new ScriptedSuite();
    int classes = 1 + random.nextInt(12);
    for (int i = 0; i < classes; i++) {
      List<Trait> traits = new ArrayList<>();
      for (Trait trait : Trait.values()) {
        if (random.nextInt(12) == 0) {
          traits.add(trait);
        }
      }
      ScriptedClass c = suite.add("pkg.C" + i, traits.toArray(Trait[]::new));
      int methods = random.nextInt(8);
      for (int j = 0; j < methods; j++) {
        if (random.nextInt(4) == 0 && !c.is(Trait.PARALLEL)) {
          Act[] acts = new Act[random.nextInt(9)];
          for (int k = 0; k < acts.length; k++) {
            acts[k] = act(random);
          }
          c.parameterized("m" + j, acts);
        } else {
          c.test("m" + j, act(random));
        }
      }
    }
    return suite;
  }

  private static Act act(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> Act.KILL;
      case 1 -> Act.FAIL;
      case 2 -> Act.SKIP;
      case 3 -> Act.KILL_BESIDE_OTHERS;
      default -> Act.PASS;
    };
  }
}
