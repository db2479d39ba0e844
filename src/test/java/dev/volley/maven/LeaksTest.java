package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Leak;
import dev.volley.run.LeakPolicy;
import dev.volley.run.LeakPolicy.Response;
import java.io.File;
import java.io.StringReader;
import java.util.Optional;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How Maven fills the parameter: by one word, from a POM or a property, or for each kind. */
class LeaksTest {

  /** A Mojo's field as Maven sees it. */
  static final class Goal {
    Leaks leaks = new Leaks();
  }

  /** What a user gives by -D. */
  private record Properties(Optional<String> given) implements ExpressionEvaluator {
    @Override
    public @Nullable Object evaluate(String expression) {
      return expression.equals("${volley.leaks}") ? given.orElse(null) : expression;
    }

    @Override
    public File alignToBaseDirectory(File file) {
      return file;
    }
  }

  private static LeakPolicy configured(String leaks, Optional<String> property) throws Exception {
    Goal goal = new Goal();
    String text = "<configuration>" + leaks + "</configuration>";
    new BasicComponentConfigurator()
        .configureComponent(
            goal,
            new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(text))),
            new Properties(property),
            new ClassWorld("plugin", LeaksTest.class.getClassLoader()).getRealm("plugin"));
    return new UpkeepForm(null, true, null, false, true, false, goal.leaks).upkeep().leaks();
  }

  @Test
  void aPropertyIsForAllKinds() throws Exception {
    LeakPolicy policy = configured("<leaks>${volley.leaks}</leaks>", Optional.of("warn"));

    assertThat(policy.responses().values()).containsOnly(Response.WARN);
    assertThat(policy.responses()).hasSize(Leak.Kind.values().length);
  }

  @Test
  void withoutThePropertyNothingIsLookedFor() throws Exception {
    assertThat(configured("<leaks>${volley.leaks}</leaks>", Optional.empty()))
        .isEqualTo(LeakPolicy.NONE);
  }

  @Test
  void oneWordInAPomIsForAllKinds() throws Exception {
    assertThat(configured("<leaks>fail</leaks>", Optional.empty()).responses().values())
        .containsOnly(Response.FAIL);
  }

  @Test
  void aPomMayNameKinds() throws Exception {
    LeakPolicy policy =
        configured(
            "<leaks><all>warn</all><threads>fail</threads><ports>ignore</ports></leaks>",
            Optional.empty());

    assertThat(policy.responses())
        .containsEntry(Leak.Kind.THREADS, Response.FAIL)
        .containsEntry(Leak.Kind.LOCALE, Response.WARN)
        .doesNotContainKey(Leak.Kind.PORTS);
  }
}
