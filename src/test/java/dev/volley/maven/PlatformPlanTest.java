package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class PlatformPlanTest {
  private final Map<String, String> present = new HashMap<>();

  @Test
  void needsNothingWhereAllIsThere() throws MojoExecutionException {
    jupiter("5.14.4", "1.14.4");
    engine("5.14.4");
    present.put("org.junit.platform:junit-platform-launcher", "1.14.4");

    assertThat(PlatformPlan.of(present).isComplete()).isTrue();
  }

  @Test
  void addsTheLauncherOfThePlatform() throws MojoExecutionException {
    jupiter("5.9.3", "1.9.3");
    engine("5.9.3");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.lacksLauncher()).isTrue();
    assertThat(plan.platform()).isEqualTo("1.9.3");
    assertThat(plan.engines()).isEmpty();
  }

  @Test
  void addsJupitersEngineWhereOnlyItsApiIsThere() throws MojoExecutionException {
    jupiter("6.1.3", "6.1.3");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.engines()).containsExactly("org.junit.jupiter:junit-jupiter-engine:6.1.3");
    assertThat(plan.platform()).isEqualTo("6.1.3");
    assertThat(plan.hasEngine()).isTrue();
  }

  @Test
  void addsVintageWhereOnlyJUnit4IsThere() throws MojoExecutionException {
    present.put("junit:junit", "4.13.2");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.engines()).containsExactly("org.junit.vintage:junit-vintage-engine:5.14.4");
    assertThat(plan.platform()).isEqualTo("1.14.4");
  }

  @Test
  void addsVintageInTheVersionOfJupiter() throws MojoExecutionException {
    present.put("junit:junit", "4.12");
    jupiter("5.10.2", "1.10.2");

    assertThat(PlatformPlan.of(present).engines())
        .containsExactly(
            "org.junit.jupiter:junit-jupiter-engine:5.10.2",
            "org.junit.vintage:junit-vintage-engine:5.10.2");
  }

  @Test
  void addsVintageInTheVersionOfAnyOtherEnginesPlatform() throws MojoExecutionException {
    present.put("junit:junit", "4.13.2");
    present.put("org.junit.platform:junit-platform-engine", "1.12.1");

    assertThat(PlatformPlan.of(present).engines())
        .containsExactly("org.junit.vintage:junit-vintage-engine:5.12.1");
  }

  @Test
  void addsTestNgsEngine() throws MojoExecutionException {
    present.put("org.testng:testng", "7.10.2");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.engines()).containsExactly("org.junit.support:testng-engine:1.1.0");
    assertThat(plan.platform()).isEqualTo("1.14.4");
  }

  @Test
  void doublesNoEngine() throws MojoExecutionException {
    present.put("junit:junit", "4.13.2");
    present.put("org.junit.vintage:junit-vintage-engine", "5.13.4");
    present.put("org.testng:testng", "7.10.2");
    present.put("org.junit.support:testng-engine", "1.0.6");

    assertThat(PlatformPlan.of(present).engines()).isEmpty();
  }

  @Test
  void replacesWhatIsOlderThanTheEngines() throws MojoExecutionException {
    jupiter("5.14.4", "1.9.0");
    engine("5.14.4");
    present.put("org.junit.platform:junit-platform-launcher", "1.9.0");
    present.put("org.junit.platform:junit-platform-engine", "1.14.4");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.platform()).isEqualTo("1.14.4");
    assertThat(plan.replaced())
        .containsExactly(
            "org.junit.platform:junit-platform-launcher",
            "org.junit.platform:junit-platform-commons");
  }

  @Test
  void replacesALauncherThatIsNewerThanTheEngines() throws MojoExecutionException {
    jupiter("5.12.2", "1.12.2");
    engine("5.12.2");
    present.put("org.junit.platform:junit-platform-engine", "1.12.2");
    present.put("org.junit.platform:junit-platform-launcher", "1.14.4");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.platform()).isEqualTo("1.12.2");
    assertThat(plan.replaced()).containsExactly("org.junit.platform:junit-platform-launcher");
  }

  @Test
  void doesNotLowerAPlatformThatAnotherEngineNeeds() throws MojoExecutionException {
    jupiter("5.9.3", "1.12.2");
    present.put("org.junit.platform:junit-platform-engine", "1.12.2");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.platform()).isEqualTo("1.12.2");
    assertThat(plan.replaced()).isEmpty();
  }

  @Test
  void tellsToAlignJupiterWhoseEngineAndApiDiffer() throws MojoExecutionException {
    jupiter("5.14.4", "1.14.4");
    engine("5.9.3");

    assertThat(PlatformPlan.of(present).warning())
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("junit-jupiter-api 5.14.4", "junit-jupiter-engine 5.9.3")
                    .contains("org.junit:junit-bom"));
  }

  @Test
  void knowsOfNoEngineWhereThereIsNoFramework() throws MojoExecutionException {
    present.put("org.assertj:assertj-core", "3.27.7");

    assertThat(PlatformPlan.of(present).hasEngine()).isFalse();
  }

  @Test
  void refusesAJUnit4ThatIsTooOld() {
    present.put("junit:junit", "4.11");

    assertThatThrownBy(() -> PlatformPlan.of(present))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "The used JUnit Version 4.11 is not supported anymore. Please update to version 4.12+");
  }

  @Test
  void refusesATestNgThatIsTooOld() {
    present.put("org.testng:testng", "6.9.10");

    assertThatThrownBy(() -> PlatformPlan.of(present))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "TestNG support requires version 6.14.3 or above. You have declared version 6.9.10.");
  }

  @Test
  void runsOlderEnginesOnTheOldestPlatformThatWorkersSpeakTo() throws MojoExecutionException {
    jupiter("5.4.2", "1.4.2");

    PlatformPlan plan = PlatformPlan.of(present);

    assertThat(plan.engines()).containsExactly("org.junit.jupiter:junit-jupiter-engine:5.4.2");
    assertThat(plan.platform()).isEqualTo("1.8.2");
    assertThat(plan.replaced()).containsExactly("org.junit.platform:junit-platform-commons");
  }

  @Test
  void addsNoEngineOfJupiterWhereTheUserBringsHisOwn() throws MojoExecutionException {
    jupiter("5.10.2", "1.10.2");
    present.put("junit:junit", "4.13.2");
    Map<String, String> brought =
        Map.of(
            "org.junit.vintage:junit-vintage-engine", "5.12.1",
            "org.junit.platform:junit-platform-engine", "1.12.1");

    PlatformPlan plan = PlatformPlan.of(present, brought, Frameworks.DEFAULT);

    assertThat(plan.engines()).isEmpty();
    assertThat(plan.hasEngine()).isTrue();
    assertThat(plan.platform()).isEqualTo("1.12.1");
    assertThat(plan.replaced()).containsExactly("org.junit.platform:junit-platform-commons");
  }

  @Test
  void addsTheEnginesOfJUnit4AndTestNgBesideOthersThatTheUserBrings()
      throws MojoExecutionException {
    jupiter("5.12.2", "1.12.2");
    present.put("junit:junit", "4.13.2");
    present.put("org.testng:testng", "7.10.2");

    assertThat(PlatformPlan.of(present, jupitersEngine(), Frameworks.DEFAULT).engines())
        .containsExactly(
            "org.junit.vintage:junit-vintage-engine:5.12.2",
            "org.junit.support:testng-engine:1.1.0");
  }

  @Test
  void addsNoEngineForJUnit4BesideOthersWhereTheUserWantsNone() throws MojoExecutionException {
    jupiter("5.12.2", "1.12.2");
    present.put("junit:junit", "4.13.2");
    Frameworks withoutVintage = new Frameworks("junit:junit", "org.testng:testng", false);

    assertThat(PlatformPlan.of(present, jupitersEngine(), withoutVintage).engines()).isEmpty();
  }

  @Test
  void doesNotDeriveJupitersEngineWhereTheUserBringsAnother() throws MojoExecutionException {
    jupiter("5.12.2", "1.12.2");
    Map<String, String> vintage =
        Map.of(
            "org.junit.vintage:junit-vintage-engine", "5.12.2",
            "org.junit.platform:junit-platform-engine", "1.12.2");

    assertThat(PlatformPlan.of(present, vintage, Frameworks.DEFAULT).engines()).isEmpty();
  }

  private static Map<String, String> jupitersEngine() {
    return Map.of(
        "org.junit.jupiter:junit-jupiter-engine", "5.12.2",
        "org.junit.platform:junit-platform-engine", "1.12.2");
  }

  private void jupiter(String version, String commons) {
    present.put("org.junit.jupiter:junit-jupiter-api", version);
    present.put("org.junit.platform:junit-platform-commons", commons);
  }

  private void engine(String version) {
    present.put("org.junit.jupiter:junit-jupiter-engine", version);
  }
}
