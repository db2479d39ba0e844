package dev.volley.maven;

import dev.volley.run.RunRequest.Archiving;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether workers start with archives, as the user gave it.
 *
 * @param setting {@code archives}
 */
record ArchiveForm(String setting) {

  /**
   * Where archives are kept, and what they cover; empty where the user wants none, or has no
   * directory of his own for them.
   *
   * @throws IllegalArgumentException where the setting is none; in words for the user
   */
  Optional<Archiving> archiving(Build build) {
    return archiving(UserCache.of(build.session().getSystemProperties()));
  }

  /**
   * The same for this cache directory.
   *
   * @throws IllegalArgumentException where the setting is none; in words for the user
   */
  Optional<Archiving> archiving(Optional<Path> cache) {
    Optional<Path> folder = cache.map(path -> path.resolve("volley").resolve("archives"));
    return switch (setting.strip()) {
      case "off" -> Optional.empty();
      case "auto" -> folder.map(path -> new Archiving(path, false));
      case "dependencies" -> folder.map(path -> new Archiving(path, true));
      default ->
          throw new IllegalArgumentException(
              "archives '"
                  + setting.strip()
                  + "' is not a legal value (parameter 'archives', property 'volley.archives')."
                  + " Allowed: auto, dependencies, off.");
    };
  }
}
