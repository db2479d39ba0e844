package dev.volley.worker;

import dev.volley.wire.proto.Node;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Describes what placing the tests and containers of one request must respect. Before execution it
 * is called by the main thread, during execution by any thread on which something registers.
 */
final class NodeTraits {

  private static final String SPLIT = "volley.split";
  private static final String NO_SPLIT = "volley.nosplit";
  private static final String DISPLAY_NAME = "org.junit.jupiter.api.DisplayName";
  private static final String JUPITER = "junit-jupiter";
  private static final String VINTAGE = "junit-vintage";
  private static final String VINTAGE_PARALLEL = "junit.vintage.execution.parallel.";

  private final TestPlan plan;
  private final DeclaredLocks locks;
  private final ClassTraits classes;
  private final boolean jupiterIsOrdered;
  private final boolean jupiterOrdersClasses;
  private final boolean jupiterStaysWhole;
  private final boolean vintageStaysWhole;

  NodeTraits(TestPlan plan, DeclaredLocks locks, ClassTraits classes) {
    this.plan = plan;
    this.locks = locks;
    this.classes = classes;
    ConfigurationParameters parameters = plan.getConfigurationParameters();
    jupiterIsOrdered = parameters.get("junit.jupiter.testmethod.order.default").isPresent();
    jupiterOrdersClasses = parameters.get("junit.jupiter.testclass.order.default").isPresent();
    jupiterStaysWhole =
        parameters
                .get("junit.jupiter.testinstance.lifecycle.default")
                .filter(lifecycle -> !lifecycle.trim().equalsIgnoreCase("per_method"))
                .isPresent()
            || parameters
                .getBoolean("junit.jupiter.extensions.autodetection.enabled")
                .orElse(false);
    // Its methods run at once, as many as the user wants: in parts they would wait for one another.
    vintageStaysWhole =
        parameters.getBoolean(VINTAGE_PARALLEL + "enabled").orElse(false)
            && parameters.getBoolean(VINTAGE_PARALLEL + "methods").orElse(false);
  }

  /** Adds the traits of a test or container to its description. */
  void add(TestIdentifier test, Node.Builder node) {
    node.addAllLocks(locks.of(test.getUniqueIdObject(), test.getParentIdObject()));
    addTags(test, node);
    TestSource source = test.getSource().orElse(null);
    if (source instanceof ClassSource && test.isContainer()) {
      addClass(test, TestClasses.loaded(source), node);
    }
  }

  private void addTags(TestIdentifier test, Node.Builder node) {
    if (test.getTags().isEmpty()) {
      return;
    }
    Set<TestTag> tags = new HashSet<>(test.getTags());
    plan.getParent(test).ifPresent(parent -> tags.removeAll(parent.getTags()));
    tags.stream().map(TestTag::getName).map(Texts::wellFormed).sorted().forEach(node::addTags);
  }

  private void addClass(TestIdentifier test, @Nullable Class<?> type, Node.Builder node) {
    boolean ordered = jupiterIsOrdered && isWithin(test, JUPITER);
    boolean divisible = false;
    if (type != null) {
      ClassTraits.Look look = classes.of(type);
      ordered |= look.ordered();
      divisible = look.divisible() && !ordered && engineAllowsToCut(test);
      node.setFixture(Texts.wellFormed(look.fixture()));
      node.setTitled(isTitled(type));
    }
    node.setOrdered(ordered).setDivisible(overruled(test, divisible));
  }

  /**
   * The annotation is not inherited. By its name: it is the tests' class, if they have it at all.
   */
  private static boolean isTitled(Class<?> type) {
    try {
      for (Annotation annotation : type.getDeclaredAnnotations()) {
        if (annotation.annotationType().getName().equals(DISPLAY_NAME)) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException | LinkageError broken) {
      // What an annotation names may be missing; its class has the name that its engine made up.
      return false;
    }
  }

  /** An engine within a suite does not: its classes belong to the suite. */
  private boolean engineAllowsToCut(TestIdentifier test) {
    String engine = test.getUniqueIdObject().getEngineId().orElse("");
    if (engine.equals(JUPITER)) {
      return !jupiterStaysWhole && !(jupiterOrdersClasses && hasClassesWithin(test));
    }
    return engine.equals(VINTAGE) && !vintageStaysWhole;
  }

  private boolean hasClassesWithin(TestIdentifier test) {
    return plan.getChildren(test).stream()
        .anyMatch(child -> child.getSource().filter(ClassSource.class::isInstance).isPresent());
  }

  /** Where the tags contradict one another, the class stays whole. */
  private static boolean overruled(TestIdentifier test, boolean divisible) {
    boolean split = false;
    for (TestTag tag : test.getTags()) {
      if (tag.getName().equals(NO_SPLIT)) {
        return false;
      }
      split |= tag.getName().equals(SPLIT);
    }
    return split || divisible;
  }

  private static boolean isWithin(TestIdentifier test, String engine) {
    for (UniqueId.Segment segment : test.getUniqueIdObject().getSegments()) {
      if (segment.getType().equals("engine") && segment.getValue().equals(engine)) {
        return true;
      }
    }
    return false;
  }
}
