package dev.volley.maven;

import dev.volley.maven.PlatformArtifacts.Completed;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Lays out the test class path of a project that is a module, as Surefire does.
 *
 * <p>Where the tests have a descriptor of their own, everything that can be a module is one. Where
 * the classes under test have it, they are a module that is patched with the test classes; what it
 * requires, and what that requires, stands on the module path beside it, and the rest on the class
 * path, which the module may read. Volley's worker and what it adds are always on the class path.
 */
final class ModuleLayout {
  private static final String ALL_MODULES = "--add-modules=ALL-MODULE-PATH";
  private static final String UNNAMED = "ALL-UNNAMED";

  private final ModuleReader reader;
  private final Log log;

  /**
   * Lays out for such a JVM.
   *
   * @param feature the feature version of the workers' java, 9 or later
   */
  ModuleLayout(int feature, Log log) {
    this.reader = new ModuleReader(feature);
    this.log = log;
  }

  /**
   * The paths.
   *
   * @param worker Volley's own jar
   * @param completed the test class path, and what is added to run it
   * @throws MojoExecutionException where the project's own descriptor cannot be read
   */
  WorkerPaths paths(Path worker, Completed completed) throws MojoExecutionException {
    TestClassPath test = completed.test();
    Optional<ModuleDescriptor> tests = own(test.testClasses());
    if (tests.isPresent()) {
      tell(tests.get());
      return ofTests(worker, completed);
    }
    Optional<ModuleDescriptor> main = own(test.classes());
    main.ifPresent(this::tell);
    return main.isPresent()
        ? ofMain(main.get(), worker, completed)
        : WorkerPaths.withoutModules(worker, completed);
  }

  private void tell(ModuleDescriptor module) {
    log.debug("main module descriptor name: " + module.name());
  }

  private Optional<ModuleDescriptor> own(Path classes) throws MojoExecutionException {
    try {
      return reader.described(classes);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot read the module descriptor in "
              + classes
              + ": "
              + e.getMessage()
              + ". Compile it anew, or run the tests on the class path: parameter 'useModulePath'"
              + " false.",
          e);
    }
  }

  private WorkerPaths ofTests(Path worker, Completed completed) {
    Map<Path, ModuleDescriptor> modules = modules(completed.test().elements());
    List<String> arguments = new ArrayList<>();
    arguments.add(modulePath(modules.keySet()));
    arguments.add(ALL_MODULES);
    arguments.addAll(
        shared(
            "--add-opens",
            modules.values().stream().filter(module -> module.name().startsWith("org.junit."))));
    return WorkerPaths.withModules(
        worker, left(completed.test(), modules.keySet()), completed, arguments);
  }

  private WorkerPaths ofMain(ModuleDescriptor main, Path worker, Completed completed)
      throws MojoExecutionException {
    TestClassPath test = completed.test();
    Map<Path, ModuleDescriptor> modules = modules(test.elements());
    Set<String> required = new RequiredModules(modules.values()).by(main);
    modules.values().removeIf(module -> !required.contains(module.name()));
    String readers = readers(main, modules);
    List<String> arguments = new ArrayList<>();
    arguments.add(modulePath(modules.keySet()));
    if (Files.isDirectory(test.testClasses())) {
      arguments.add("--patch-module=" + main.name() + "=" + test.testClasses().toAbsolutePath());
      for (String name : TestPackages.in(test.testClasses())) {
        arguments.add("--add-opens=" + main.name() + "/" + name + "=" + readers);
      }
    }
    arguments.add("--add-reads=" + main.name() + "=" + readers);
    arguments.add(ALL_MODULES);
    arguments.addAll(shared("--add-exports", modules.values().stream()));
    return WorkerPaths.withModules(worker, left(test, modules.keySet()), completed, arguments);
  }

  /** Who may read the module under test, and be read by its tests: all that stand beside it. */
  private static String readers(ModuleDescriptor main, Map<Path, ModuleDescriptor> modules) {
    Stream<String> others =
        modules.values().stream()
            .map(ModuleDescriptor::name)
            .filter(name -> !name.equals(main.name()))
            .sorted();
    return Stream.concat(Stream.of(UNNAMED), others).collect(Collectors.joining(","));
  }

  /** What can be a module, the first of each name; in the order of the path. */
  private Map<Path, ModuleDescriptor> modules(List<Path> elements) {
    Map<String, Path> firsts = new LinkedHashMap<>();
    Map<Path, ModuleDescriptor> modules = new LinkedHashMap<>();
    for (Path element : elements) {
      Optional<ModuleDescriptor> module = module(element);
      if (module.isPresent() && firsts.putIfAbsent(module.get().name(), element) == null) {
        modules.put(element, module.get());
      }
    }
    return modules;
  }

  private Optional<ModuleDescriptor> module(Path element) {
    try {
      Optional<ModuleDescriptor> described = reader.described(element);
      return described.isPresent() ? described : ModuleReader.automatic(element);
    } catch (IOException e) {
      log.warn(element + " stays on the class path: its module cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Gives the class path what modules share among some of them alone: who would be one of these may
   * stand on the class path here, as JUnit's launcher and engines do.
   *
   * @param option {@code --add-exports} or {@code --add-opens}
   */
  private static List<String> shared(String option, Stream<ModuleDescriptor> modules) {
    return modules
        .flatMap(
            module ->
                module.exports().stream()
                    .filter(ModuleDescriptor.Exports::isQualified)
                    .map(
                        export ->
                            option + "=" + module.name() + "/" + export.source() + "=" + UNNAMED))
        .sorted()
        .toList();
  }

  private static List<Path> left(TestClassPath test, Set<Path> modules) {
    return test.elements().stream().filter(element -> !modules.contains(element)).toList();
  }

  private static String modulePath(Set<Path> elements) {
    return elements.stream()
        .map(element -> element.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator, "--module-path=", ""));
  }
}
