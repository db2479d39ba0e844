package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for files in a directory that is this worker's own. */
final class FileSentinel implements Sentinel {
  private final File directory;
  private Set<String> known = Collections.emptySet();

  FileSentinel(String directory) {
    this.directory = new File(directory);
  }

  @Override
  public void before() {
    known = names();
  }

  @Override
  public List<Leak> after() {
    Set<String> left = names();
    left.removeAll(known);
    known = Collections.emptySet();
    List<Leak> leaks = new ArrayList<>();
    for (String name : left) {
      File file = new File(directory, name);
      String what = (file.isDirectory() ? "temporary directory " : "temporary file ") + file;
      leaks.add(LeakWatch.leak(Leak.Kind.TEMPORARY_FILE, what, ""));
    }
    return leaks;
  }

  private Set<String> names() {
    String[] names = directory.list();
    return names == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(names));
  }
}
