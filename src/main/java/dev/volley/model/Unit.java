package dev.volley.model;

import java.util.List;

/**
 * What a strategy places as a whole, and a worker runs as one request.
 *
 * @param request its number, never used again in a run
 * @param label what people call it: a class's name, or "rest of" one
 * @param selection what it selects
 * @param weight how long it is expected to take
 * @param alone whether nothing else may run on its worker meanwhile
 * @param fixture names what is expensive to set up, where it is known to need that; else empty
 * @param lane under {@code each}, the place in the pool that must run it, from 1; else 0
 */
public record Unit(
    int request,
    String label,
    Selection selection,
    Weight weight,
    boolean alone,
    String fixture,
    int lane) {

  /** A unit that anybody may run, of which no fixture is known. */
  public Unit(int request, String label, Selection selection, Weight weight, boolean alone) {
    this(request, label, selection, weight, alone, "", 0);
  }

  /** The same under another number. */
  public Unit renumbered(int number) {
    return new Unit(number, label, selection, weight, alone, fixture, lane);
  }

  /** What is left of it, under another number. */
  public Unit rest(int number, String restLabel, Selection rest, boolean restAlone) {
    return new Unit(number, restLabel, rest, weight, restAlone, fixture, lane);
  }

  /** The same for one place in the pool, under another number. */
  public Unit inLane(int number, int in) {
    return new Unit(number, label, selection, weight, alone, fixture, in);
  }

  /** The same, expected to take so long. */
  public Unit expectedToTake(Weight expected) {
    return new Unit(request, label, selection, expected, alone, fixture, lane);
  }

  /** The same, known to need a fixture. */
  public Unit needing(String name) {
    return new Unit(request, label, selection, weight, alone, name, lane);
  }

  /**
   * How long something is expected to take.
   *
   * @param known whether history knows it
   * @param size seconds where it is known; else a measure that only compares, such as the size of
   *     class files
   * @param cpuShare in what share of that time its worker computes, above 1 where it keeps several
   *     cores busy; 1 where unknown
   */
  public record Weight(boolean known, double size, double cpuShare) implements Comparable<Weight> {

    /** Of something history knows, which computes all the time. */
    public static Weight ofSeconds(double seconds) {
      return ofSeconds(seconds, 1);
    }

    /** Of something history knows. */
    public static Weight ofSeconds(double seconds, double cpuShare) {
      return new Weight(true, seconds, cpuShare);
    }

    /** Of something never seen before. */
    public static Weight unknown(double size) {
      return new Weight(false, size, 1);
    }

    /** Whether it is known to sleep, or to wait for others, for most of its time. */
    public boolean sleeps() {
      return known && cpuShare < 0.5;
    }

    /** What is unknown counts for longer than anything known: it may be. */
    @Override
    public int compareTo(Weight other) {
      return known == other.known ? Double.compare(size, other.size) : known ? -1 : 1;
    }
  }

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

    /** These classes, by the same engines. */
    public Selection ofClasses(List<String> names) {
      return new Selection(names, List.of(), List.of(), includeEngines, excludeEngines);
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
