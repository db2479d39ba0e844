package dev.volley.run;

import dev.volley.model.Unit.Invocations;
import dev.volley.model.Unit.Selection;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import java.util.function.Predicate;

/** What the platform would select: nodes named, those above them and those below them. */
final class ScriptedSelection implements Predicate<String> {
  private final Selection selection;

  ScriptedSelection(Selection selection) {
    this.selection = selection;
  }

  /** Whether an engine is asked at all. */
  boolean asks(String engine) {
    return (selection.includeEngines().isEmpty() || selection.includeEngines().contains(engine))
        && !selection.excludeEngines().contains(engine);
  }

  /** Whether anything of a class is selected; by its name, all of it. */
  boolean selects(ScriptedClass c) {
    return selection.classNames().contains(c.name()) || test(ScriptedNode.of(c).node().uniqueId());
  }

  boolean selectsWhole(ScriptedClass c) {
    return selection.classNames().contains(c.name());
  }

  @Override
  public boolean test(String id) {
    return selection.uniqueIds().stream().anyMatch(s -> related(s, id))
        || selection.invocations().stream().anyMatch(range -> related(range, id));
  }

  private static boolean related(Invocations range, String id) {
    if (!id.startsWith(range.parent() + "/")) {
      return range.parent().equals(id) || range.parent().startsWith(id + "/");
    }
    String segment = id.substring(range.parent().length() + 2);
    segment = segment.substring(0, segment.indexOf(']'));
    int colon = segment.indexOf(":#");
    if (colon < 0 || !range.segmentTypes().contains(segment.substring(0, colon))) {
      return false;
    }
    int number = Integer.parseInt(segment.substring(colon + 2));
    return number >= range.first() && number <= range.last() && !range.except().contains(number);
  }

  private static boolean related(String selected, String id) {
    return selected.equals(id) || selected.startsWith(id + "/") || id.startsWith(selected + "/");
  }
}
