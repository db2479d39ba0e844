package dev.volley.history;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the history of an execution lies. */
public final class HistoryPlace {
  /** What a user writes who wants none. */
  public static final String OFF = "off";

  private static final int LONGEST = 100;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private HistoryPlace() {}

  /**
   * The file, or empty where the user wants none.
   *
   * @param setting what the user has set: {@code off} or a path, which is taken as it is; nothing
   *     and blank mean the default
   * @param cache the user's cache directory, as in {@code ~/.cache}
   * @param module {@code groupId:artifactId}
   * @param execution the plugin execution, as in {@code test-default-test}
   * @throws IllegalArgumentException where the setting is no path; the message is for the user
   */
  public static Optional<Path> of(
      Optional<String> setting, Path cache, String module, String execution) {
    String text = setting.map(String::strip).orElse("");
    if (text.equals(OFF)) {
      return Optional.empty();
    }
    if (!text.isEmpty()) {
      return Optional.of(path(text));
    }
    Path folder = cache.resolve("volley").resolve("history");
    for (String part : module.split(":", -1)) {
      folder = folder.resolve(safe(part));
    }
    return Optional.of(folder.resolve(safe(execution) + ".history"));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "The history '"
              + text
              + "' (parameter 'history', property 'volley.history') is no path: "
              + e.getReason()
              + ". Allowed: a file, or off.",
          e);
    }
  }

  /** The name as every file system takes it; a hash keeps apart what would otherwise be one. */
  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+|\\.+$", "_");
    boolean device = DEVICES.contains(safe.toLowerCase(Locale.ROOT).replaceAll("\\..*", ""));
    if (safe.equals(name) && !safe.isEmpty() && safe.length() <= LONGEST && !device) {
      return safe;
    }
    return safe.substring(0, Math.min(safe.length(), LONGEST))
        + "-"
        + Long.toHexString(Text.hash(name));
  }
}
