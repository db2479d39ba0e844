package dev.volley.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The jars at the beginning of a class path, which an archive can cover: the worker's own, and
 * those that may come before the rest since nothing they pass holds what they hold. Immutable.
 *
 * <p>A jar that is wanted and must stay behind another one takes that one along; behind a directory
 * it stays where it is, and with it whoever must stay behind it. So for every path the first
 * element that holds it is the same as before.
 *
 * @param jars of the prefix, in order
 * @param rest of the class path, in order
 */
record Prefix(List<Path> jars, List<Path> rest) {

  /** Copies the lists. */
  Prefix {
    jars = List.copyOf(jars);
    rest = List.copyOf(rest);
  }

  /**
   * Finds it.
   *
   * @param classPath whose first element is the worker's jar
   * @param wanted which jars shall come first
   * @param overlaps of the jars of the class path
   * @param paths what a jar holds
   */
  static Prefix of(
      List<Path> classPath,
      Predicate<Path> wanted,
      Overlaps overlaps,
      Function<Path, Set<String>> paths) {
    return new Finder(classPath, wanted, overlaps, paths).find();
  }

  /** The whole class path. */
  List<Path> classPath() {
    List<Path> all = new ArrayList<>(jars);
    all.addAll(rest);
    return all;
  }

  /** Finds one prefix. */
  private static final class Finder {
    private final List<Path> classPath;
    private final Predicate<Path> wanted;
    private final Overlaps overlaps;
    private final Function<Path, Set<String>> paths;
    private final Map<Path, Holdings> directories = new HashMap<>();
    private final Set<Integer> staying = new HashSet<>();
    private final Set<Integer> files = new HashSet<>();

    Finder(
        List<Path> classPath,
        Predicate<Path> wanted,
        Overlaps overlaps,
        Function<Path, Set<String>> paths) {
      this.classPath = classPath;
      this.wanted = wanted;
      this.overlaps = overlaps;
      this.paths = paths;
      for (int i = 0; i < classPath.size(); i++) {
        if (Files.isRegularFile(classPath.get(i))) {
          files.add(i);
        }
      }
    }

    Prefix find() {
      NavigableSet<Integer> moving = moving();
      while (someMustStay(moving)) {
        moving = moving();
      }
      List<Path> jars = new ArrayList<>();
      List<Path> rest = new ArrayList<>();
      for (int i = 0; i < classPath.size(); i++) {
        (moving.contains(i) ? jars : rest).add(classPath.get(i));
      }
      return new Prefix(jars, rest);
    }

    /** The first element, those wanted, and all that these must stay behind. */
    private NavigableSet<Integer> moving() {
      NavigableSet<Integer> moving = new TreeSet<>();
      for (int i = classPath.size() - 1; i >= 0; i--) {
        boolean bound = false;
        for (int later : moving) {
          bound |= overlaps.bind(i, later);
        }
        boolean may = files.contains(i) && !staying.contains(i);
        if (i == 0 || (may && (bound || wanted.test(classPath.get(i))))) {
          moving.add(i);
        }
      }
      return moving;
    }

    private boolean someMustStay(NavigableSet<Integer> moving) {
      int before = staying.size();
      for (int mover : moving.tailSet(0, false)) {
        for (int passed = 1; passed < mover; passed++) {
          if (!moving.contains(passed) && mustStayBehind(passed, mover)) {
            staying.add(mover);
          }
        }
      }
      return staying.size() > before;
    }

    private boolean mustStayBehind(int passed, int mover) {
      if (files.contains(passed)) {
        return overlaps.bind(passed, mover);
      }
      Holdings holdings = directories.computeIfAbsent(classPath.get(passed), Holdings::new);
      return paths.apply(classPath.get(mover)).stream().anyMatch(holdings::have);
    }
  }
}
