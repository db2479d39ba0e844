package dev.volley.history;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a history file says, or that one run adds to it. Immutable.
 *
 * @param project whose history it is
 * @param runs the runs that are counted; samples may name older ones
 * @param starts how long workers took from fork to ready
 * @param cpuShares what part of their time workers computed, in millionths
 * @param fixtures how long fixtures took to build, by name
 * @param classes by binary name
 */
record Archive(
    Project project,
    SortedSet<Run> runs,
    Samples starts,
    Samples cpuShares,
    SortedMap<String, Samples> fixtures,
    SortedMap<String, ArchivedClass> classes) {

  /**
   * Whose history it is.
   *
   * @param module {@code groupId:artifactId}
   * @param execution the plugin execution, as in {@code test-default-test}
   */
  record Project(String module, String execution) {
    @Override
    public String toString() {
      return module + ", execution " + execution;
    }
  }

  /** Copies the collections. */
  Archive {
    runs = Collections.unmodifiableSortedSet(new TreeSet<>(runs));
    fixtures = Collections.unmodifiableSortedMap(new TreeMap<>(fixtures));
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
  }

  /** The archive of a project that nothing is known of. */
  static Archive empty(Project project) {
    return new Archive(
        project, new TreeSet<>(), Samples.NONE, Samples.NONE, new TreeMap<>(), new TreeMap<>());
  }

  /** What both know; a run that both know counts once, and the order makes no difference. */
  Archive with(Archive other) {
    SortedSet<Run> bothRuns = new TreeSet<>(runs);
    bothRuns.addAll(other.runs);
    SortedMap<String, Samples> bothFixtures = new TreeMap<>(fixtures);
    other.fixtures.forEach((name, samples) -> bothFixtures.merge(name, samples, Samples::with));
    SortedMap<String, ArchivedClass> bothClasses = new TreeMap<>(classes);
    other.classes.forEach((name, one) -> bothClasses.merge(name, one, ArchivedClass::with));
    return new Archive(
        project,
        bothRuns,
        starts.with(other.starts),
        cpuShares.with(other.cpuShares),
        bothFixtures,
        bothClasses);
  }

  /** Every run that is named anywhere. */
  SortedSet<Run> allRuns() {
    // Few runs, named by every test: they are told apart before they are put in order.
    Set<Run> all = new HashSet<>(runs);
    starts.addRunsTo(all);
    cpuShares.addRunsTo(all);
    fixtures.values().forEach(samples -> samples.addRunsTo(all));
    for (ArchivedClass one : classes.values()) {
      all.add(one.seen());
      one.times().addRunsTo(all);
      one.setUps().addRunsTo(all);
      one.cpuShares().addRunsTo(all);
      one.tests().values().forEach(samples -> samples.addRunsTo(all));
    }
    return new TreeSet<>(all);
  }

  /** The same archive with other classes. */
  Archive withClasses(Map<String, ArchivedClass> others) {
    return new Archive(project, runs, starts, cpuShares, fixtures, new TreeMap<>(others));
  }
}
