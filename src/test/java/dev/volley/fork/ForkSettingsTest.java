package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Leak;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForkSettingsTest {
  @Test
  void keepsAllElseWhereOneThingChanges() {
    ForkSettings.Watch watch =
        new ForkSettings.Watch(Set.of(Leak.Kind.THREADS), 80, Optional.of(Path.of("tmp")));
    ForkSettings.Start start = new ForkSettings.Start(Set.of("HOME"), List.of("--add-reads=a=b"));
    ForkSettings settings = new Forks().settings().watching(watch).started(start);

    assertThat(settings.watch()).isEqualTo(watch);
    assertThat(settings.start()).isEqualTo(start);
    assertThat(settings.watching(watch)).isEqualTo(settings);
    assertThat(settings.started(start)).isEqualTo(settings);
    assertThat(settings.withWorkers(settings.workers())).isEqualTo(settings);
    assertThat(settings.withJvm(settings.jvmArguments(), settings.classPath())).isEqualTo(settings);
    ForkSettings other = settings.withJvm(List.of("-Xmx1m"), List.of(Path.of("a.jar")));
    assertThat(other.jvmArguments()).containsExactly("-Xmx1m");
    assertThat(other.classPath()).containsExactly(Path.of("a.jar"));
  }

  @Test
  void asksForTheSlotWhereAPlaceholderStandsAnywhere() {
    assertThat(new Forks().settings().asksForSlot()).isFalse();

    Forks byProperty = new Forks();
    byProperty.systemProperties.put("db", "db_${surefire.threadNumber}");
    assertThat(byProperty.settings().asksForSlot()).isTrue();

    Forks byVariable = new Forks();
    byVariable.environment.put("DB", "db_${surefire.forkNumber}");
    assertThat(byVariable.settings().asksForSlot()).isTrue();

    ForkSettings settings = new Forks().settings();
    List<String> arguments = List.of("-Dslot=${volley.worker.slot}");
    assertThat(settings.withJvm(arguments, settings.classPath()).asksForSlot()).isTrue();
  }

  @Test
  void setsAVariableThatIsNotInherited() {
    Forks forks = new Forks();
    forks.environment.put("SET", "here");
    forks.environment.put("BOTH", "here");

    ForkSettings settings =
        forks.settings().started(new ForkSettings.Start(Set.of("LEFT", "BOTH"), List.of()));

    assertThat(
            settings.environmentOver(
                Map.of("KEPT", "inherited", "LEFT", "inherited", "BOTH", "inherited")))
        .containsOnly(
            Map.entry("KEPT", "inherited"), Map.entry("SET", "here"), Map.entry("BOTH", "here"));
  }
}
