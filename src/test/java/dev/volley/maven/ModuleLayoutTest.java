package dev.volley.maven;

import static dev.volley.maven.ModuleSources.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.maven.PlatformArtifacts.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLayoutTest {
  private static final Path WORKER = Path.of("/r/worker.jar");
  private static final Path LAUNCHER = Path.of("/r/launcher.jar");
  private static final Map<String, String> TESTS =
      Map.of(
          "com/acme/app/AppTest.java", "package com.acme.app; class AppTest {}",
          "com/acme/app/sub/SubTest.java", "package com.acme.app.sub; class SubTest {}",
          "NoPackageTest.java", "class NoPackageTest {}");

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final Map<String, Path> dependencies = new LinkedHashMap<>();
  private ModuleSources sources = new ModuleSources(Path.of(""));
  private Path lib = Path.of("");
  private Path other = Path.of("");

  @BeforeEach
  void compileDependencies() throws IOException {
    sources = new ModuleSources(directory);
    lib =
        sources.compile(
            "lib",
            Map.of(
                "module-info.java", "module com.acme.lib { exports com.acme.lib; }",
                "com/acme/lib/Lib.java", "package com.acme.lib; public class Lib {}"));
    other = sources.automatic("other-1.jar", "com.acme.other");
    dependencies.put("com.acme:other", other);
    dependencies.put("com.acme:lib", lib);
  }

  @Test
  void patchesTheModuleUnderTestWithItsTests() throws Exception {
    Path classes = app("module com.acme.app { requires com.acme.lib; }");
    Path tests = sources.compile("test-classes", TESTS);

    WorkerPaths paths = paths(classes, tests);

    assertThat(paths.moduleArguments())
        .containsExactly(
            "--module-path=" + joined(List.of(classes, lib)),
            "--patch-module=com.acme.app=" + tests,
            "--add-opens=com.acme.app/com.acme.app=ALL-UNNAMED,com.acme.lib",
            "--add-opens=com.acme.app/com.acme.app.sub=ALL-UNNAMED,com.acme.lib",
            "--add-reads=com.acme.app=ALL-UNNAMED,com.acme.lib",
            "--add-modules=ALL-MODULE-PATH");
    assertThat(paths.classPath()).containsExactly(WORKER, tests, other, LAUNCHER);
    assertThat(paths.shown()).isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void patchesNothingWhereTestsComeFromDependencies() throws Exception {
    Path classes = app("module com.acme.app {}");

    assertThat(paths(classes, directory.resolve("missing")).moduleArguments())
        .containsExactly(
            "--module-path=" + classes,
            "--add-reads=com.acme.app=ALL-UNNAMED",
            "--add-modules=ALL-MODULE-PATH");
  }

  @Test
  void makesEverythingAModuleWhereTestsAreOne() throws Exception {
    Path classes = app("module com.acme.app { exports com.acme.app; }");
    Path tests =
        sources.compile(
            "test-classes",
            Map.of(
                "module-info.java", "open module com.acme.test { requires com.acme.app; }",
                "com/acme/test/AppTest.java", "package com.acme.test; class AppTest {}"),
            "--module-path",
            classes.toString());
    Path folder = Files.createDirectory(directory.resolve("no module"));
    dependencies.put("com.acme:folder", folder);

    WorkerPaths paths = paths(classes, tests);

    assertThat(paths.moduleArguments())
        .containsExactly(
            "--module-path=" + joined(List.of(tests, classes, other, lib)),
            "--add-modules=ALL-MODULE-PATH");
    assertThat(paths.classPath()).containsExactly(WORKER, folder, LAUNCHER);
  }

  @Test
  void sharesWithTheClassPathWhatModulesShareAmongSomeOfThem() throws Exception {
    dependencies.put("org.junit.platform:commons", commons());
    Path classes = app("module com.acme.app { requires static org.junit.platform.commons; }");

    assertThat(paths(classes, directory.resolve("missing")).moduleArguments())
        .contains("--add-exports=org.junit.platform.commons/b=ALL-UNNAMED")
        .noneMatch(argument -> argument.contains("org.junit.platform.commons/a"));
  }

  @Test
  void opensToTheLauncherWhatJUnitSharesWhereTestsAreAModule() throws Exception {
    dependencies.put("org.junit.platform:commons", commons());
    Path classes = app("module com.acme.app {}");
    Path tests =
        sources.compile("test-classes", Map.of("module-info.java", "module com.acme.test {}"));

    assertThat(paths(classes, tests).moduleArguments())
        .endsWith("--add-opens=org.junit.platform.commons/b=ALL-UNNAMED");
  }

  @Test
  void leavesAProjectThatIsNoModuleOnTheClassPath() throws Exception {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path tests = sources.compile("test-classes", TESTS);

    WorkerPaths paths = paths(classes, tests);

    assertThat(paths.moduleArguments()).isEmpty();
    assertThat(paths.classPath()).containsExactly(WORKER, tests, classes, other, lib, LAUNCHER);
    assertThat(paths.shown()).containsExactly(tests, classes, other, lib);
  }

  @Test
  void leavesADependencyThatCannotBeReadOnTheClassPath() throws Exception {
    Path classes = app("module com.acme.app {}");
    Files.writeString(lib.resolve("module-info.class"), "broken");

    assertThat(paths(classes, directory.resolve("missing")).classPath()).contains(lib);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("WARN " + lib + " stays on the class path: its module cannot be read: ");
  }

  @Test
  void refusesADescriptorOfTheProjectsOwnThatCannotBeRead() throws IOException {
    Path classes = app("module com.acme.app {}");
    Files.writeString(classes.resolve("module-info.class"), "broken");

    assertThatThrownBy(() -> paths(classes, directory.resolve("missing")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("Cannot read the module descriptor in " + classes + ": ")
        .hasMessageEndingWith("parameter 'useModulePath' false.");
  }

  private Path commons() throws IOException {
    return sources.compile(
        "commons",
        Map.of(
            "module-info.java",
            "module org.junit.platform.commons { exports a; exports b to com.acme.app; }",
            "a/A.java",
            "package a; public class A {}",
            "b/B.java",
            "package b; public class B {}"));
  }

  private Path app(String descriptor) throws IOException {
    return sources.compile(
        "classes",
        Map.of(
            "module-info.java",
            descriptor,
            "com/acme/app/App.java",
            "package com.acme.app; public class App {}"),
        "--module-path",
        joined(List.copyOf(dependencies.values())));
  }

  private WorkerPaths paths(Path classes, Path tests) throws MojoExecutionException {
    TestClassPath path = new TestClassPath(tests, classes, dependencies, Map.of(), List.of());
    return new ModuleLayout(17, log).paths(WORKER, new Completed(path, List.of(LAUNCHER)));
  }
}
