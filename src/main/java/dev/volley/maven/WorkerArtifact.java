package dev.volley.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.artifact.DefaultArtifact;

/** The jar that workers run: attached to this plugin's own, and fetched like any other. */
final class WorkerArtifact {
  private static final String CLASSIFIER = "worker";

  private WorkerArtifact() {}

  /**
   * Fetches it in the plugin's own version.
   *
   * @param plugin this plugin
   */
  static Path fetch(Dependencies dependencies, PluginDescriptor plugin)
      throws MojoExecutionException {
    return dependencies.file(
        new DefaultArtifact(
            plugin.getGroupId(), plugin.getArtifactId(), CLASSIFIER, "jar", plugin.getVersion()),
        "start workers");
  }
}
