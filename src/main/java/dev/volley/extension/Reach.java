package dev.volley.extension;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/**
 * Which modules the extension turns: all, where it is Maven's; those that declare it with {@code
 * <extensions>true</extensions>}, where it is the build's; none that sets {@code volley.skip}.
 */
final class Reach {
  /** Gives Surefire back. */
  static final String SKIP = "volley.skip";

  /** How Maven's names of class loaders begin that are made for extensions in POMs. */
  private static final String OF_A_BUILD = "extension>";

  private final boolean everywhere;
  private final String volley;

  /**
   * Makes one.
   *
   * @param everywhere whether modules need not declare it
   * @param volley the plugin's key
   */
  Reach(boolean everywhere, String volley) {
    this.everywhere = everywhere;
    this.volley = volley;
  }

  /** That of an extension whose classes were loaded so. */
  static Reach of(ClassLoader loader, Coordinates volley) {
    boolean ofABuild =
        loader instanceof ClassRealm && ((ClassRealm) loader).getId().startsWith(OF_A_BUILD);
    return new Reach(!ofABuild, volley.key());
  }

  /**
   * Whether {@code volley.skip} is set.
   *
   * @param sources the first that has it decides; {@code false} means that it is not
   */
  static boolean isSkipped(Properties... sources) {
    for (Properties source : sources) {
      String value = source.getProperty(SKIP);
      if (value != null) {
        return !value.trim().equals("false");
      }
    }
    return false;
  }

  /** Whether this module is to be turned. */
  boolean covers(MavenSession session, MavenProject module) {
    return !isSkipped(
            session.getUserProperties(), session.getSystemProperties(), module.getProperties())
        && (everywhere || declares(module));
  }

  private boolean declares(MavenProject module) {
    for (Plugin plugin : module.getBuild().getPlugins()) {
      if (plugin.getKey().equals(volley) && plugin.isExtensions()) {
        return true;
      }
    }
    return false;
  }
}
