package dev.volley.extension;

import static dev.volley.extension.Modules.VOLLEY;
import static dev.volley.extension.Modules.build;
import static dev.volley.extension.Modules.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the extension is for. */
class ReachTest {
  @SuppressWarnings("deprecation") // the constructor that needs no container
  private final MavenSession session =
      new MavenSession(
          null, null, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());

  private static MavenProject module(boolean declaring) {
    Plugin volley = plugin(VOLLEY.key());
    volley.setExtensions(declaring);
    Model model = new Model();
    model.setBuild(build(volley));
    return new MavenProject(model);
  }

  private static ClassRealm realm(String id) throws DuplicateRealmException {
    return new ClassWorld().newRealm(id);
  }

  @ParameterizedTest
  @CsvSource({
    "coreExtension>dev.volley:volley-maven-plugin:7, true",
    "maven.ext, true",
    "plexus.core, true",
    "extension>dev.volley:volley-maven-plugin:7, false"
  })
  void anExtensionOfMavensIsForAllModulesAndOneOfTheBuildForThoseThatDeclareIt(
      String realm, boolean everywhere) throws DuplicateRealmException {
    Reach reach = Reach.of(realm(realm), VOLLEY);

    assertThat(reach.covers(session, module(false))).isEqualTo(everywhere);
    assertThat(reach.covers(session, module(true))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', true", "true, true", "false, false", "' false ', false"})
  void skipIsSetUnlessItIsFalse(String value, boolean skipped) {
    Properties set = new Properties();
    set.setProperty("volley.skip", value);

    assertThat(Reach.isSkipped(new Properties(), set)).isEqualTo(skipped);
    assertThat(Reach.isSkipped(new Properties())).isFalse();
  }
}
