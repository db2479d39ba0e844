package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** The goal as Maven sees it: a contract with every POM and command line that names Surefire's. */
class TestMojoTest {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "<(\\w+) implementation=\"[^\"]*\"(?: default-value=\"([^\"]*)\")?(?:/>|>(.*?)</)");

  private final RecordingLog log = new RecordingLog();

  @Test
  void hasSurefiresParametersWithItsDefaultsAndProperties() throws IOException {
    assertThat(parameters())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("skip", "false ${maven.test.skip}"),
                Map.entry("skipTests", "false ${skipTests}"),
                Map.entry("skipExec", " ${maven.test.skip.exec}"),
                Map.entry("test", " ${test}"),
                Map.entry("includes", " ${surefire.includes}"),
                Map.entry("excludes", " ${surefire.excludes}"),
                Map.entry("includesFile", " ${surefire.includesFile}"),
                Map.entry("excludesFile", " ${surefire.excludesFile}"),
                Map.entry("includeJUnit5Engines", " ${surefire.includeJUnit5Engines}"),
                Map.entry("excludeJUnit5Engines", " ${surefire.excludeJUnit5Engines}"),
                Map.entry("suiteXmlFiles", " ${surefire.suiteXmlFiles}"),
                Map.entry("junitArtifactName", "junit:junit ${junitArtifactName}"),
                Map.entry("testNGArtifactName", "org.testng:testng ${testNGArtifactName}"),
                Map.entry("parallel", " ${parallel}"),
                Map.entry("threadCount", " ${threadCount}"),
                Map.entry("threadCountClasses", "0 ${threadCountClasses}"),
                Map.entry("threadCountMethods", "0 ${threadCountMethods}"),
                Map.entry("groups", " ${groups}"),
                Map.entry("excludedGroups", " ${excludedGroups}"),
                Map.entry("failIfNoTests", "false ${failIfNoTests}"),
                Map.entry("failIfNoSpecifiedTests", "true ${surefire.failIfNoSpecifiedTests}"),
                Map.entry("testFailureIgnore", "false ${maven.test.failure.ignore}"),
                Map.entry("argLine", " ${argLine}"),
                Map.entry("jvm", " ${jvm}"),
                Map.entry("systemPropertiesFile", " ${surefire.systemPropertiesFile}"),
                Map.entry("promoteUserPropertiesToSystemProperties", "true "),
                Map.entry(
                    "excludedEnvironmentVariables", " ${surefire.excludedEnvironmentVariables}"),
                Map.entry("useModulePath", "true ${surefire.useModulePath}"),
                Map.entry(
                    "additionalClasspathDependencies",
                    " ${maven.test.additionalClasspathDependencies}"),
                Map.entry("workingDirectory", " ${basedir}"),
                Map.entry("enableAssertions", "true ${enableAssertions}"),
                Map.entry("debugForkedProcess", " ${maven.surefire.debug}"),
                Map.entry("classpathDependencyExcludes", " ${maven.test.dependency.excludes}"),
                Map.entry("additionalClasspathElements", " ${maven.test.additionalClasspath}"),
                Map.entry("dependenciesToScan", " ${dependenciesToScan}"),
                Map.entry("forkedProcessExitTimeoutInSeconds", "30 ${surefire.exitTimeout}"),
                Map.entry("runOrder", " ${surefire.runOrder}"),
                Map.entry("runOrderRandomSeed", " ${surefire.runOrder.random.seed}"),
                Map.entry("reuseForks", "true ${reuseForks}"),
                Map.entry("trimStackTrace", "false ${trimStackTrace}"),
                Map.entry("reportsDirectory", "${project.build.directory}/surefire-reports "),
                Map.entry("testClassesDirectory", "${project.build.testOutputDirectory} "),
                Map.entry("classesDirectory", "${project.build.outputDirectory} ")));
  }

  @Test
  void hasItsOwnParametersUnderItsOwnProperties() throws IOException {
    assertThat(parameters())
        .containsEntry("workers", " ${volley.workers}")
        .containsEntry("strategy", "balanced ${volley.strategy}")
        .containsEntry("unit", "auto ${volley.unit}")
        .containsEntry("history", " ${volley.history}")
        .containsEntry("shard", " ${volley.shard}")
        .containsEntry("shardBy", "hash ${volley.shardBy}")
        .containsEntry("plan", "false ${volley.plan}")
        .containsEntry("isolate", " ${volley.isolate}")
        .containsEntry("recycleAfter", " ${volley.recycleAfter}")
        .containsEntry("recycleAfterFailure", "false ${volley.recycleAfterFailure}")
        .containsEntry("warmSpares", "true ${volley.warmSpares}")
        .containsEntry("ownTemporaryDirectory", "false ${volley.ownTemporaryDirectory}")
        .containsEntry("leaks", " ${volley.leaks}");
  }

  @Test
  void sharesItsOwnParametersWithIntegrationTests() throws IOException {
    Map<String, String> integration = parameters("integration-test");

    Map<String, String> own = new TreeMap<>(parameters());
    own.values().removeIf(value -> !value.contains("${volley."));
    assertThat(own).hasSizeGreaterThan(20);
    assertThat(integration).containsAllEntriesOf(own);
  }

  @Test
  void selectsForTheListAsForTheRun() throws IOException {
    Map<String, String> list = parameters("list");

    assertThat(list)
        .containsEntry("listFormat", "text ${volley.listFormat}")
        .containsEntry("listFile", " ${volley.listFile}");
    for (String name :
        List.of(
            "test",
            "includes",
            "excludes",
            "includesFile",
            "excludesFile",
            "includeJUnit5Engines",
            "excludeJUnit5Engines",
            "groups",
            "shard",
            "shardBy")) {
      assertThat(list).containsEntry(name, parameters().get(name));
    }
  }

  @Test
  void makesReportsByTheSameParametersInEveryGoal() throws IOException {
    Map<String, String> shared =
        Map.of(
            "trimStackTrace", "false ${trimStackTrace}",
            "reportNameSuffix", " ${surefire.reportNameSuffix}",
            "redirectTestOutputToFile", "false ${maven.test.redirectTestOutputToFile}",
            "enableOutErrElements", "true ${enableOutErrElements}",
            "enablePropertiesElement", "true ${enablePropertiesElement}",
            "reportTestTimestamp", "false ${reportTestTimestamp}",
            "disableXmlReport", " ${disableXmlReport}");

    for (String goal : List.of("test", "integration-test", "merge", "replay")) {
      String prefix = goal.equals("integration-test") ? "failsafe" : "surefire";
      String encoding = prefix.equals("failsafe") ? "encoding" : "surefire.encoding";
      assertThat(parameters(goal))
          .containsAllEntriesOf(shared)
          .containsEntry("printSummary", "true ${" + prefix + ".printSummary}")
          .containsEntry("useFile", "true ${" + prefix + ".useFile}")
          .containsEntry("reportFormat", "brief ${" + prefix + ".reportFormat}")
          .containsEntry("encoding", "${project.reporting.outputEncoding} ${" + encoding + "}");
    }
  }

  @Test
  void judgesAMergeAsARun() throws IOException {
    assertThat(parameters("merge"))
        .containsEntry("mergeLogs", " ${volley.mergeLogs}")
        .containsEntry("failIfNoLogs", "true ${volley.failIfNoLogs}")
        .containsEntry("mergeHistories", " ${volley.mergeHistories}")
        .containsEntry("history", " ${volley.history}")
        .containsEntry("testFailureIgnore", parameters().get("testFailureIgnore"))
        .containsEntry("failOnFlakeCount", parameters().get("failOnFlakeCount"))
        .containsEntry("reportsDirectory", parameters().get("reportsDirectory"));
  }

  @Test
  void judgesAReplayAsTheRunItself() throws IOException {
    assertThat(parameters("replay"))
        .containsEntry("replayLogs", " ${volley.replayLogs}")
        .containsEntry("failIfNoLogs", "true ${volley.failIfNoLogs}")
        .containsEntry("testFailureIgnore", parameters().get("testFailureIgnore"))
        .containsEntry("failOnFlakeCount", parameters().get("failOnFlakeCount"))
        .containsEntry("trimStackTrace", parameters().get("trimStackTrace"));
  }

  @Test
  void asksNothingOfAParentPomWithoutTestClasses() throws Exception {
    TestMojo mojo = withoutTestClasses("pom");
    mojo.failIfNoTests = true;

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @Test
  void asksNothingByNameOfAModuleWithoutTestClasses() throws Exception {
    TestMojo mojo = withoutTestClasses("jar");
    Field test = TestMojo.class.getDeclaredField("test");
    test.setAccessible(true);
    test.set(mojo, "FooTest");
    asTheOnlyModule(mojo);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @Test
  void failsOnAModuleWithoutTestClassesWhereTestsAreAskedForAtLarge() {
    TestMojo mojo = withoutTestClasses("jar");
    mojo.failIfNoTests = true;

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("No tests to run!");
  }

  @SuppressWarnings("deprecation") // there is no other way to make a session
  private static void asTheOnlyModule(TestMojo mojo) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.volley");
    plugin.setArtifactId("volley-maven-plugin");
    PluginDescriptor descriptor = new PluginDescriptor();
    descriptor.setPlugin(plugin);
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("test");
    goal.setPluginDescriptor(descriptor);
    mojo.mojoExecution = new MojoExecution(goal, "default-test");
    mojo.session =
        new MavenSession(
            null,
            new LocalRepository(Path.of("no/such/repository")).session(),
            new DefaultMavenExecutionRequest(),
            new DefaultMavenExecutionResult());
    mojo.session.setProjects(List.of(mojo.project));
  }

  private TestMojo withoutTestClasses(String packaging) {
    TestMojo mojo = new TestMojo();
    mojo.setLog(log);
    mojo.project = new MavenProject();
    mojo.project.setPackaging(packaging);
    mojo.testClassesDirectory = new File("no/such/directory");
    return mojo;
  }

  private static Map<String, String> parameters() throws IOException {
    return parameters("test");
  }

  private static Map<String, String> parameters(String name) throws IOException {
    String goal = descriptor().replaceFirst("(?s).*<goal>" + name + "</goal>", "");
    Matcher matcher =
        PARAMETER.matcher(goal.substring(goal.indexOf("<configuration>"), goal.indexOf("</mojo>")));
    Map<String, String> parameters = new TreeMap<>();
    while (matcher.find()) {
      String defaultValue = matcher.group(2) == null ? "" : matcher.group(2);
      String property = matcher.group(3) == null ? "" : matcher.group(3);
      parameters.put(matcher.group(1), defaultValue + " " + property);
    }
    return parameters;
  }

  private static String descriptor() throws IOException {
    try (InputStream in = TestMojoTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
