package dev.volley.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Says whether a directory of a class path holds a path, with few looks at the disk: what lies in a
 * folder that is not there is not looked for. For one thread.
 */
final class Holdings {
  private final Path directory;
  private final Map<String, Boolean> folders = new HashMap<>();

  /** The holdings of a directory, which need not be there. */
  Holdings(Path directory) {
    this.directory = directory;
  }

  /** Whether there is anything under this path, as class loaders write it. */
  boolean have(String path) {
    return haveFolderOf(path) && Files.exists(directory.resolve(path));
  }

  private boolean haveFolderOf(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    Boolean known = folders.get(folder);
    if (known == null) {
      known =
          folder.isEmpty()
              ? Files.isDirectory(directory)
              : haveFolderOf(folder) && Files.isDirectory(directory.resolve(folder));
      folders.put(folder, known);
    }
    return known;
  }
}
