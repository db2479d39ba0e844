package dev.volley.history;

import java.util.Collections;
import java.util.Map;
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
    SortedSet<Run> all = new TreeSet<>(runs);
    all.addAll(starts.byRun().keySet());
    all.addAll(cpuShares.byRun().keySet());
    fixtures.values().forEach(samples -> all.addAll(samples.byRun().keySet()));
    for (ArchivedClass one : classes.values()) {
      all.add(one.seen());
      all.addAll(one.times().byRun().keySet());
      all.addAll(one.setUps().byRun().keySet());
      all.addAll(one.cpuShares().byRun().keySet());
      one.tests().values().forEach(samples -> all.addAll(samples.byRun().keySet()));
    }
    return all;
  }

  /** The same archive with other classes. */
  Archive withClasses(Map<String, ArchivedClass> others) {
    return new Archive(project, runs, starts, cpuShares, fixtures, new TreeMap<>(others));
  }
}
