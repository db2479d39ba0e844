package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.run.RunRequest;
import dev.volley.run.RunRequest.Archiving;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where archives are kept, by what the user gave. */
class ArchiveFormTest {
  @TempDir Path home;

  @Test
  void theyLieInTheUsersCache() {
    Optional<Path> cache = cache("user.home", home.toString());

    assertThat(new ArchiveForm("auto").archiving(cache))
        .contains(new Archiving(home.resolve(".cache/volley/archives"), false));
    assertThat(new ArchiveForm(" dependencies ").archiving(cache))
        .get()
        .extracting(RunRequest.Archiving::dependencies)
        .isEqualTo(true);
  }

  @Test
  void theCacheMayLieElsewhere() {
    assertThat(new ArchiveForm("auto").archiving(cache("env.XDG_CACHE_HOME", home.toString())))
        .contains(new Archiving(home.resolve("volley/archives"), false));
  }

  @Test
  void thereAreNoneWhereTheUserWantsNoneOrHasNoDirectory() {
    assertThat(new ArchiveForm("off").archiving(Optional.of(home))).isEmpty();
    assertThat(new ArchiveForm("auto").archiving(cache("user.home", "?"))).isEmpty();
  }

  private static Optional<Path> cache(String name, String value) {
    Properties system = new Properties();
    system.setProperty(name, value);
    return UserCache.of(system);
  }
}
