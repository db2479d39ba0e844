package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.Test;

class PluginDependenciesTest extends ExecutionKit {
  @Test
  void saysNothingOfAPluginWithoutDependencies() throws Exception {
    assertThat(engines(Optional.empty())).isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysThatProvidersOfSurefireAreNotNeeded() throws Exception {
    dependency("org.apache.maven.surefire", "surefire-junit47", "3.5.4");

    assertThat(engines(Optional.empty())).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "WARN Volley runs every test on the JUnit Platform and needs no provider of Surefire's."
                + " Remove from the plugin's own <dependencies>:"
                + " org.apache.maven.surefire:surefire-junit47:3.5.4.");
  }

  @Test
  void namesWhatStandsThereWithoutAnEngine() throws Exception {
    repository.add("com.acme:listeners:1.0");
    dependency("com.acme", "listeners", "1.0");

    assertThat(engines(Optional.empty())).isEmpty();
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("WARN Volley puts the plugin's own <dependencies> on the workers' class path")
        .endsWith("with scope test: com.acme:listeners:1.0.");
  }

  @Test
  void takesEverythingThatStandsBesideAnEngine() throws Exception {
    repository.add("com.acme:listeners:1.0");
    dependency("com.acme", "listeners", "1.0");
    dependency("org.junit.jupiter", "junit-jupiter-engine", "5.14.4");

    assertThat(engines(Optional.empty())).containsExactly("listeners", "junit-jupiter-engine");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void leavesTheArtifactThatHoldsTheUsersStrategyWhereItBelongs() throws Exception {
    Path here = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    dependency("com.acme", "strategies", "1");
    Build build = build();
    PluginDescriptor descriptor = build.execution().getMojoDescriptor().getPluginDescriptor();
    descriptor.setArtifacts(
        List.of(Artifacts.artifact("com.acme", "strategies", "1", "jar", null, here)));

    assertThat(
            PluginDependencies.of(build, Optional.of(getClass()))
                .engines(build.dependencies(), log))
        .isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  private List<String> engines(Optional<Class<?>> strategy) throws Exception {
    Build build = build();
    return PluginDependencies.of(build, strategy).engines(build.dependencies(), log).stream()
        .map(dependency -> dependency.getArtifact().getArtifactId())
        .toList();
  }

  private void dependency(String groupId, String artifactId, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(groupId);
    dependency.setArtifactId(artifactId);
    dependency.setVersion(version);
    declared.addDependency(dependency);
  }
}
