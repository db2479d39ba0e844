package dev.volley.worker;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Finds the class a test is reported under, as Surefire 3.6 files it: the topmost class below the
 * engine; below an engine within a suite, the topmost class below that one; where there is none,
 * the class of the test's method. Stateless.
 */
final class TestClasses {

  private static final int MOST_IN_NAME = 1024;

  private TestClasses() {}

  /** The class; null where there is none or it cannot be had any more. */
  static @Nullable Class<?> of(TestIdentifier test, TestPlan plan) {
    TestSource found = test.getSource().filter(MethodSource.class::isInstance).orElse(null);
    boolean isClass = false;
    Optional<TestIdentifier> next = Optional.of(test);
    while (next.isPresent() && !(isClass && isEngine(next.get()))) {
      TestSource source = next.get().getSource().orElse(null);
      if (source instanceof ClassSource) {
        found = source;
        isClass = true;
      }
      next = plan.getParent(next.get());
    }
    return found == null ? null : loaded(found);
  }

  /** What people know a class by, or what its engine has in place of one. */
  static String nameOf(TestIdentifier topmost) {
    TestSource source = topmost.getSource().orElse(null);
    String name =
        source instanceof ClassSource
            ? ((ClassSource) source).getClassName()
            : topmost.getLegacyReportingName();
    return Texts.cut(name, MOST_IN_NAME);
  }

  /** The class a source names; null where it cannot be loaded. */
  static @Nullable Class<?> loaded(TestSource source) {
    try {
      if (source instanceof ClassSource) {
        return ((ClassSource) source).getJavaClass();
      }
      return source instanceof MethodSource ? ((MethodSource) source).getJavaClass() : null;
    } catch (RuntimeException | LinkageError gone) {
      return null;
    }
  }

  private static boolean isEngine(TestIdentifier container) {
    UniqueId.Segment last = container.getUniqueIdObject().getLastSegment();
    return last.getType().equals("engine");
  }
}
