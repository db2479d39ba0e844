package dev.volley.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Named;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** What the plugin's jar tells Maven and IDEs about itself. */
class ResourcesTest {
  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ResourcesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theExtensionKnowsWhatItIsCalled() throws IOException, XmlPullParserException {
    Coordinates own = Coordinates.own();
    Xpp3Dom pom = Xpp3DomBuilder.build(new StringReader(Files.readString(Path.of("pom.xml"))));

    assertThat(own.key())
        .isEqualTo(
            pom.getChild("groupId").getValue() + ":" + pom.getChild("artifactId").getValue());
    assertThat(own.version()).isEqualTo(pom.getChild("version").getValue());
  }

  @Test
  void mavenFindsTheParticipantByTheIndex() throws Exception {
    List<String> names = resource("/META-INF/sisu/javax.inject.Named").lines().toList();

    assertThat(names).hasSize(1);
    Class<?> component = Class.forName(names.get(0));
    assertThat(component)
        .isAssignableTo(AbstractMavenLifecycleParticipant.class)
        .hasAnnotation(Named.class);
    assertThat(Modifier.isPublic(component.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(component.getDeclaredConstructor().getModifiers())).isTrue();
  }

  @Test
  void eclipsePassesOverGoalsThatRunTests() throws IOException, XmlPullParserException {
    Xpp3Dom mapping =
        Xpp3DomBuilder.build(
                new StringReader(resource("/META-INF/m2e/lifecycle-mapping-metadata.xml")))
            .getChild("pluginExecutions")
            .getChild("pluginExecution");

    assertThat(mapping.getChild("action").getChild("ignore")).isNotNull();
    assertThat(
            Stream.of(mapping.getChild("pluginExecutionFilter").getChild("goals").getChildren())
                .map(Xpp3Dom::getValue))
        .contains("test", "integration-test", "verify");
  }
}
