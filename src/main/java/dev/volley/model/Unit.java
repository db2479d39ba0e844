package dev.volley.model;

import java.util.List;

/**
 * What a strategy places as a whole, and a worker runs as one request.
 *
 * @param request its number, never used again in a run
 * @param label what people call it: a class's name, or "rest of" one
 * @param selection what it selects
 * @param weight how long it is expected to take, in a measure that only compares (the sizes of its
 *     class files until there is history)
 * @param alone whether nothing else may run on its worker meanwhile
 */
public record Unit(int request, String label, Selection selection, double weight, boolean alone) {

  /**
   * What a unit selects. All lists may be empty; what they name is selected together.
   *
   * @param classNames binary names of classes
   * @param uniqueIds unique ids of the JUnit Platform
   * @param invocations ranges of numbered invocations
   * @param includeEngines ids of the engines that discover; empty for all but the excluded ones
   * @param excludeEngines ids of the engines that do not
   */
  public record Selection(
      List<String> classNames,
      List<String> uniqueIds,
      List<Invocations> invocations,
      List<String> includeEngines,
      List<String> excludeEngines) {
    /** Copies the lists. */
    public Selection {
      classNames = List.copyOf(classNames);
      uniqueIds = List.copyOf(uniqueIds);
      invocations = List.copyOf(invocations);
      includeEngines = List.copyOf(includeEngines);
      excludeEngines = List.copyOf(excludeEngines);
    }
  }

  /**
   * A range of a container's numbered children, whether or not they exist.
   *
   * @param parent the container's unique id
   * @param segmentTypes types of the children's last segment
   * @param first the first number
   * @param last the last number
   * @param except numbers within that are left out
   */
  public record Invocations(
      String parent, List<String> segmentTypes, int first, int last, List<Integer> except) {
    /** Copies the lists. */
    public Invocations {
      segmentTypes = List.copyOf(segmentTypes);
      except = List.copyOf(except);
    }
  }
}
