package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit.Invocations;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Knows which containers register numbered children while they run, and how those are named in
 * unique ids: Jupiter's parameterized, repeated and dynamic tests.
 */
final class NumberedChildren {
  private static final String CLASS_INVOCATION = "class-template-invocation";

  /** Segments of class templates end so, be they nested or however else they are told apart. */
  private static final String CLASS_TEMPLATE = "class-template";

  private static final List<String> DYNAMIC = List.of("dynamic-test", "dynamic-container");
  private static final Map<String, List<String>> CHILD_TYPES =
      Map.of(
          "test-template", List.of("test-template-invocation"),
          "test-factory", DYNAMIC,
          "dynamic-container", DYNAMIC);

  private NumberedChildren() {}

  /** Types of the last segment of a container's numbered children; empty where it has none. */
  static List<String> typesUnder(TestNode container) {
    String type = segmentType(container.uniqueId());
    return type.endsWith(CLASS_TEMPLATE)
        ? List.of(CLASS_INVOCATION)
        : CHILD_TYPES.getOrDefault(type, List.of());
  }

  /**
   * Whether a request may ask for one number only. Of several invocations of a class template that
   * are selected as such, Jupiter (seen with 5.14.4) runs the last one selected and none of the
   * others, without a word.
   */
  static boolean oneAtATime(List<String> types) {
    return types.contains(CLASS_INVOCATION);
  }

  /**
   * The range that follows one whose last number exists. Where it has one number only, what is not
   * to be asked for may lie beyond it.
   */
  static Invocations after(Invocations range) {
    int next = range.last() + 1;
    if (!oneAtATime(range.segmentTypes())) {
      return new Invocations(
          range.parent(), range.segmentTypes(), next, range.last() * 2, List.of());
    }
    while (range.except().contains(next)) {
      next++;
    }
    return new Invocations(range.parent(), range.segmentTypes(), next, next, range.except());
  }

  /** The number in the last segment of a unique id, as 7 in {@code [dynamic-test:#7]}. */
  static OptionalInt number(TestNode child) {
    return number(child.uniqueId());
  }

  private static OptionalInt number(String id) {
    int at = id.lastIndexOf(":#");
    if (at < 0 || at < id.lastIndexOf('[') || !id.endsWith("]")) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(id.substring(at + 2, id.length() - 1)));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Whether a range selects the node of this id by the number of itself or of one above it. */
  static boolean selects(Invocations range, String id) {
    if (!id.startsWith(range.parent() + "/[")) {
      return false;
    }
    int from = range.parent().length() + 1;
    int end = id.indexOf("]/[", from);
    String child = end < 0 ? id : id.substring(0, end + 1);
    OptionalInt number = number(child);
    return number.isPresent()
        && number.getAsInt() >= range.first()
        && number.getAsInt() <= range.last()
        && !range.except().contains(number.getAsInt());
  }

  private static String segmentType(String uniqueId) {
    int open = uniqueId.lastIndexOf('[');
    int colon = uniqueId.indexOf(':', open + 1);
    return open < 0 || colon < 0 ? "" : uniqueId.substring(open + 1, colon);
  }
}
