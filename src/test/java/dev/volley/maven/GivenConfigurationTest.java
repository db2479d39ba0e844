package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters as Maven merges them: what the user says over what the goal's descriptor says. */
class GivenConfigurationTest extends ExecutionKit {
  private final Xpp3Dom root = new Xpp3Dom("configuration");
  private final Map<String, String> types = new HashMap<>();

  @BeforeEach
  void giveWhatTheDescriptorGives() {
    element("shutdown", "${surefire.shutdown}", "exit", "java.lang.String");
    element("enableProcessChecker", "${surefire.enableProcessChecker}", null, "java.lang.String");
    element("forkNode", "${surefire.forkNode}", null, "java.lang.String");
    element("tempDir", "${tempDir}", "surefire", "java.lang.String");
    element("includes", "${surefire.includes}", null, "java.util.List");
    element("project", "${project}", null, "org.apache.maven.project.MavenProject");
  }

  @Test
  void saysNothingWhereTheUserDoesNot() {
    assertThat(List.of("shutdown", "forkNode", "tempDir", "includes", "unknown"))
        .allSatisfy(name -> assertThat(given().said(name)).isEmpty());
    assertThat(DeadParameters.in(given())).isEmpty();
  }

  @Test
  void knowsPropertiesOfTheCommandLineAndThePom() {
    maven.getUserProperties().setProperty("surefire.shutdown", "testset");
    root.getChild("tempDir").setValue("other");

    assertThat(given().said("shutdown")).hasValue("testset");
    assertThat(given().said("tempDir")).hasValue("other");
  }

  @Test
  void saysNothingWhereTheUserSaysTheDefault() {
    root.getChild("shutdown").setValue("exit");

    assertThat(given().said("shutdown")).isEmpty();
  }

  @Test
  void knowsObjectsByTheirElementsAndTheirClass() {
    Xpp3Dom includes = root.getChild("includes");
    includes.setValue(null);
    child(includes, "include", "A");
    child(includes, "include", "B");
    root.getChild("forkNode").setValue(null);
    root.getChild("forkNode").setAttribute("implementation", "com.acme.Factory");

    assertThat(given().said("includes")).hasValue("(include=A, include=B)");
    assertThat(given().said("forkNode")).hasValue("com.acme.Factory");
  }

  @Test
  void namesDeadParametersInOneSentence() {
    maven.getUserProperties().setProperty("surefire.shutdown", "testset");
    root.getChild("forkNode").setAttribute("implementation", "com.acme.Factory");

    assertThat(DeadParameters.in(given()))
        .hasValue(
            "These parameters of Surefire's have no effect here: shutdown (when Maven is stopped,"
                + " running tests have half a second to end), forkNode (workers answer on pipes of"
                + " their own, which nothing that tests print can touch).");
  }

  @Test
  void saysNothingOfDeadParametersThatAskForWhatHappensAnyway() {
    maven.getUserProperties().setProperty("surefire.shutdown", "kill");

    assertThat(DeadParameters.in(given())).isEmpty();
  }

  @Test
  void refusesValuesOfDeadParametersThatSurefireRefuses() {
    maven.getUserProperties().setProperty("tempDir", " ");
    assertThatThrownBy(() -> DeadParameters.refuse(given()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Parameter 'tempDir' should not be blank string.");

    maven.getUserProperties().setProperty("surefire.shutdown", "EXIT");
    assertThatThrownBy(() -> DeadParameters.refuse(given()))
        .hasMessage("Parameter \"shutdown\" should have values testset, exit, kill. It is 'EXIT'.");

    maven.getUserProperties().setProperty("surefire.enableProcessChecker", "true");
    assertThatThrownBy(() -> DeadParameters.refuse(given()))
        .hasMessageStartingWith(
            "Unexpected value 'true' in the configuration parameter 'enableProcessChecker'.");
  }

  @Test
  void refusesNoValueOfDeadParametersThatSurefireKnows() {
    for (String checker : List.of("", "ping", "native", "all")) {
      maven.getUserProperties().setProperty("surefire.enableProcessChecker", checker);
      maven.getUserProperties().setProperty("surefire.shutdown", "testset");

      assertThatCode(() -> DeadParameters.refuse(given())).as(checker).doesNotThrowAnyException();
    }
  }

  @Test
  void isEqualWhereTheSameWouldRun() {
    String once = given().inWords();

    assertThat(given().inWords()).isEqualTo(once);
    assertThat(once).startsWith("test\n").contains("tempDir=surefire").doesNotContain("project");
  }

  @Test
  void differsByAnyParameter() {
    String once = given().inWords();

    maven.getUserProperties().setProperty("surefire.includes", "**/A.java");
    String other = given().inWords();
    root.getChild("forkNode").setAttribute("implementation", "com.acme.Factory");

    assertThat(other).isNotEqualTo(once);
    assertThat(given().inWords()).isNotEqualTo(other);
  }

  private GivenConfiguration given() {
    return GivenConfiguration.of(build());
  }

  @Override
  void complete(MojoExecution execution) throws DuplicateParameterException {
    execution.setConfiguration(root);
    for (Map.Entry<String, String> type : types.entrySet()) {
      Parameter parameter = new Parameter();
      parameter.setName(type.getKey());
      parameter.setType(type.getValue());
      parameter.setEditable(!type.getKey().equals("project"));
      execution.getMojoDescriptor().addParameter(parameter);
    }
  }

  private void element(String name, String value, @Nullable String otherwise, String type) {
    Xpp3Dom element = new Xpp3Dom(name);
    element.setValue(value);
    element.setAttribute("implementation", type);
    if (otherwise != null) {
      element.setAttribute("default-value", otherwise);
    }
    types.put(name, type);
    root.addChild(element);
  }

  private static void child(Xpp3Dom parent, String name, String value) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(value);
    parent.addChild(child);
  }
}
