package dev.volley.zoo.run.freaks;

import java.util.List;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;

/** Tests of classes that do not exist, under names that come into the report as they are. */
@RunWith(MadeUpNamesZoo.MakesUpNames.class)
public class MadeUpNamesZoo {
  private MadeUpNamesZoo() {}

  /** Makes a test of every name. */
  public static final class MakesUpNames extends Runner {
    private final Description suite;

    /** As JUnit 4 makes it. */
    public MakesUpNames(Class<?> type) {
      suite = Description.createSuiteDescription(type);
      List<String> names = NamesZoo.names();
      for (int i = 0; i < names.size(); i++) {
        suite.addChild(Description.createTestDescription(names.get(i), names.get(i), i));
      }
    }

    @Override
    public Description getDescription() {
      return suite;
    }

    @Override
    public void run(RunNotifier notifier) {
      int number = 0;
      for (Description test : suite.getChildren()) {
        notifier.fireTestStarted(test);
        if (number++ % 2 == 1) {
          notifier.fireTestFailure(new Failure(test, new AssertionError("on purpose")));
        }
        notifier.fireTestFinished(test);
      }
    }
  }
}
