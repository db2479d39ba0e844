package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Leak;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForkSettingsTest {
  @Test
  void keepsAllElseWhereOneThingChanges() {
    ForkSettings.Watch watch =
        new ForkSettings.Watch(Set.of(Leak.Kind.THREADS), 80, Optional.of(Path.of("tmp")));
    ForkSettings settings = new Forks().settings().watching(watch);

    assertThat(settings.watch()).isEqualTo(watch);
    assertThat(settings.watching(watch)).isEqualTo(settings);
    assertThat(settings.withWorkers(settings.workers())).isEqualTo(settings);
    assertThat(settings.withJvm(settings.jvmArguments(), settings.classPath())).isEqualTo(settings);
    ForkSettings other = settings.withJvm(List.of("-Xmx1m"), List.of(Path.of("a.jar")));
    assertThat(other.jvmArguments()).containsExactly("-Xmx1m");
    assertThat(other.classPath()).containsExactly(Path.of("a.jar"));
  }
}
