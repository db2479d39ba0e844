package dev.volley.maven;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The directory in which a user's programs keep what they can make again. Stateless. */
final class UserCache {
  private UserCache() {}

  /**
   * As the XDG base directory specification has it: a relative one is as good as none.
   *
   * @param system what Maven knows of the system, the environment included
   * @return as in {@code ~/.cache}; empty where the user has no directory of his own
   */
  static Optional<Path> of(Properties system) {
    return absolute(system.getProperty("env.XDG_CACHE_HOME"))
        .or(
            // Java says "?" of a user whom the system does not know, as containers have them.
            () -> absolute(system.getProperty("user.home")).map(home -> home.resolve(".cache")));
  }

  private static Optional<Path> absolute(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(each -> !each.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
