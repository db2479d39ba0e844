package dev.volley.extension;

import static dev.volley.extension.Modules.VOLLEY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals as they are typed. */
class NamedGoalTest {

  @ParameterizedTest
  @CsvSource({
    "surefire:test, test",
    "surefire:test@slow, test@slow",
    "surefire:3.2.5:test, test",
    "org.apache.maven.plugins:maven-surefire-plugin:test, test",
    "org.apache.maven.plugins:maven-surefire-plugin:2.22.2:test@slow, test@slow",
    "failsafe:integration-test, integration-test@failsafe-default-cli",
    "failsafe:verify@it, verify@failsafe-it",
    "org.apache.maven.plugins:maven-failsafe-plugin:3.5.2:verify, verify@failsafe-default-cli",
  })
  void theirsBecomeVolleys(String typed, String goal) {
    assertThat(NamedGoal.parse(typed).orElseThrow().inWords(VOLLEY))
        .isEqualTo("dev.volley:volley-maven-plugin:7:" + goal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test",
        "verify",
        "",
        "surefire",
        "surefire:help",
        "surefire:verify",
        "failsafe:test",
        "surefire-report:report",
        "volley:test",
        "org.acme:maven-surefire-plugin:test",
        "org.apache.maven.plugins:maven-compiler-plugin:3.14.0:testCompile",
        "a:b:c:d:e:test"
      })
  void allElseIsLeftAlone(String typed) {
    assertThat(NamedGoal.parse(typed)).isEmpty();
  }
}
