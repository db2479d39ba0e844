package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import java.util.List;

/** What session tests play with: a suite, workers that play it, and readers of what was found. */
abstract class SessionStage {
  final ScriptedSuite suite = new ScriptedSuite();
  final ScriptedWorkers workers = new ScriptedWorkers(suite, 1);

  List<Outcome> outcomes(Played played, ScriptedClass c, int method) {
    return played.outcomesOf(ScriptedSuite.methodNode(c, c.methods().get(method)));
  }

  List<Outcome> classOutcomes(Played played, ScriptedClass c) {
    return played.outcomesOf(ScriptedSuite.classNode(c));
  }

  static void assertOnly(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    assertThat(outcomes).hasSize(1).first().isInstanceOf(kind);
  }
}
