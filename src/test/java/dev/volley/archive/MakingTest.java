package dev.volley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the process that makes an archive is started; its java is a script that tells. */
@DisabledOnOs(OS.WINDOWS)
class MakingTest {
  /** These are the shell's own, or needed to find a program. */
  private static final Set<String> SHELLS = Set.of("PATH", "PWD", "OLDPWD", "SHLVL", "_");

  @TempDir Path directory;

  @Test
  void hasTheEnvironmentOfWorkersAndNoVariableThatIsKeptFromThem() throws Exception {
    Optional<String> kept =
        System.getenv().keySet().stream()
            .filter(name -> name.matches("[A-Z_]+") && !SHELLS.contains(name))
            .sorted()
            .findFirst();
    assumeThat(kept).isPresent();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove(kept.orElseThrow());
    environment.put("OF_WORKERS", "theirs");

    assertThat(making(jdk("env > seen"), environment).waitFor()).isZero();

    Path seen = directory.resolve("archives").resolve("seen");
    assertThat(Files.readAllLines(seen, StandardCharsets.ISO_8859_1))
        .contains("OF_WORKERS=theirs")
        .noneMatch(line -> line.startsWith(kept.orElseThrow() + "="));
  }

  private Process making(Path java, Map<String, String> environment) throws IOException {
    Archives archives =
        new Archives(
            new ArchiveOrder(
                directory.resolve("archives"),
                false,
                java,
                List.of(),
                List.of(Jars.jar(directory, "worker.jar", "dev/volley/Worker.class")),
                environment,
                0),
            debug -> {},
            warning -> {});
    for (int i = 0; i < Archives.PAYS; i++) {
      archives.greeted(0);
    }
    return archives.makeWhereItPays().orElseThrow();
  }

  /** What looks like a JDK from outside. */
  private Path jdk(String script) throws IOException {
    Path home = Files.createDirectories(directory.resolve("jdk"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (String part : List.of("lib/modules", "lib/server/classes.jsa", "lib/server/libjvm.so")) {
      Files.createDirectories(home.resolve(part).getParent());
      Files.createFile(home.resolve(part));
    }
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }
}
