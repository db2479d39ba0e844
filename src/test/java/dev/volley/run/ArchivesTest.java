package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.volley.archive.ArchiveOrder;
import dev.volley.archive.Archives;
import dev.volley.model.Leak;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that real JVMs make, and real workers use. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class ArchivesTest {
  private static final String ZOO = "dev.volley.zoo.run.WinnersZoo";
  private static final String LEAKY = "dev.volley.zoo.run.LeavesThreadZoo";
  private static final String LISTENERS =
      "META-INF/services/org.junit.platform.launcher.TestExecutionListener";
  private static final String LICENSE = "META-INF/LICENSE.md";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir static Path shared;

  private static Path worker;

  @TempDir Path directory;

  private final List<String> arguments = new ArrayList<>();
  private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private Path tests;
  private Path archives;

  @BeforeAll
  static void writeTheWorkersJar() throws IOException {
    worker = WorkerJar.write(shared.resolve("worker.jar"));
  }

  @BeforeEach
  void putATestIntoADirectory() throws Exception {
    archives = directory.resolve("archives");
    tests = directory.resolve("test-classes");
    copyTheTest(ZOO);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void oneIsMadeWhereItPaysAndTheNextWorkersStartWithIt(int feature) throws Exception {
    java = java(feature);

    assertThat(run().text()).contains("there were 1");
    assertThat(run().text()).contains("there were 2").doesNotContain("WARN");
    assertThat(run().text()).contains(" makes ");
    awaitMakers();
    Path log = directory.resolve("loaded");
    arguments.add("-Xlog:class+load:file=" + log);
    String text = run().text();

    assertThat(text).contains("workers start with " + archive());
    List<String> loaded = Files.readAllLines(log, StandardCharsets.UTF_8);
    for (String name :
        List.of(
            "dev.volley.worker.WorkerRun",
            "org.junit.platform.launcher.core.DefaultLauncher",
            "org.junit.jupiter.engine.JupiterTestEngine")) {
      assertThat(loaded)
          .filteredOn(line -> line.contains(" " + name + " "))
          .singleElement()
          .asString()
          .contains("shared objects file");
    }
    assertThat(filesThatEndIn(".tmp", ".log", ".wanted")).isEmpty();
  }

  @Test
  void everyWinnerIsTheOneThatItIsWithoutAnArchive() throws Exception {
    extract(API.class, tests);
    Files.createDirectories(tests.resolve(LISTENERS).getParent());
    Files.writeString(tests.resolve(LISTENERS), "");
    Files.writeString(tests.resolve(MANIFEST), "Manifest-Version: 1.0\n");

    String before = winners();
    make();
    String after = winners();

    assertThat(after).isEqualTo(before);
    assertThat(before)
        .contains(API.class.getName() + " from file:" + tests)
        .contains(MANIFEST + " first in jar:file:" + worker)
        .contains("java.class.path=" + worker + File.pathSeparator + tests);
    assertThat(archive()).isNotEmptyFile();
  }

  @Test
  void oneThatIsBrokenIsDroppedAndNobodyNotices() throws Exception {
    make();
    Path archive = archive();
    byte[] whole = Files.readAllBytes(archive);
    assertThat(archive.toFile().setWritable(true)).isTrue();
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

    assertThat(run().text()).contains("workers start without").doesNotContain("WARN");

    assertThat(archive).doesNotExist();
  }

  @Test
  void oneThatNoJvmTakesIsDroppedAndNotMadeAgain() throws Exception {
    make();
    Path archive = archive();
    Path foreign = archive.resolveSibling(foreignName(archive));
    Files.delete(archive);
    Files.writeString(foreign, "foreign");

    assertThat(run().text()).contains("does not take").doesNotContain("WARN");
    assertThat(foreign).doesNotExist();
    for (int i = 0; i < 3; i++) {
      run();
    }

    assertThat(run().text()).contains("it went wrong not long ago");
  }

  @Test
  void severalThatMakeTheSameLeaveOne() throws Exception {
    List<Process> makers = new ArrayList<>();
    Archives first = archives(Map.of());
    for (int i = 0; i < 3; i++) {
      first.greeted(0);
    }
    for (Archives each : List.of(first, archives(Map.of()), archives(Map.of()))) {
      each.makeWhereItPays().ifPresent(makers::add);
    }
    for (Process maker : makers) {
      assertThat(maker.waitFor()).isZero();
    }

    assertThat(archive()).isNotEmptyFile();
    assertThat(filesThatEndIn(".tmp", ".conf", ".log", ".wanted")).isEmpty();
  }

  @Test
  void oneThatCannotBeMadeSaysWhyAndIsNotTriedAgain() throws Exception {
    Archives without = archives(Map.of("JAVA_TOOL_OPTIONS", "-XX:+NoSuchFlagAtAll"));
    for (int i = 0; i < 3; i++) {
      without.greeted(0);
    }
    Optional<Process> maker = without.makeWhereItPays();

    assertThat(maker.orElseThrow().waitFor()).isNotZero();
    assertThat(filesThatEndIn(".archive")).isEmpty();
  }

  @Test
  void anAgentForbidsIt() throws Exception {
    make();
    arguments.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0");

    assertThat(run().text()).contains("workers start without: the JVM's arguments hold -agentlib");
  }

  @Test
  void aPathThatHoldsWhatStandsBetweenPathsForbidsIt() throws Exception {
    tests = directory.resolve("test: classes");
    copyTheTest(ZOO);

    assertThat(run().text()).contains("workers start without: the class path holds a :");
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidOnce() throws Exception {
    Files.writeString(archives, "a file");

    RunKit.Recorded console = run();

    assertThat(console.lines)
        .filteredOn(line -> line.startsWith("[WARNING]"))
        .singleElement()
        .asString()
        .contains("The folder of archives", archives.toString(), "volley.archives=off");
  }

  @Test
  void noneIsMadeWhereMemoryIsShort() {
    List<String> told = new ArrayList<>();
    Archives small =
        new Archives(order(Map.of(), 512L << 20), told::add, warning -> told.add("! " + warning));
    for (int i = 0; i < 3; i++) {
      small.greeted(0);
    }

    assertThat(small.makeWhereItPays()).isEmpty();
    assertThat(told).last().asString().contains("too little memory (512 MiB)");
  }

  @Test
  void whatAClassLeavesIsSeenByAWorkerThatStartsWithOne() throws Exception {
    copyTheTest(LEAKY);
    make();
    Path archive = archive();
    Map<Leak.Kind, LeakPolicy.Response> fails = Map.of(Leak.Kind.THREADS, LeakPolicy.Response.FAIL);
    RunKit kit =
        kit(LEAKY)
            .upkeep(
                new Upkeep(
                    Isolation.NONE, WorkerLimit.NONE, false, true, new LeakPolicy(fails), true));

    RunResult result = kit.run();

    assertThat(kit.console.text()).contains("workers start with " + archive);
    assertThat(result.red()).isTrue();
    assertThat(kit.cases())
        .filteredOn(c -> c.kind().equals("error"))
        .singleElement()
        .satisfies(failed -> assertThat(failed.message()).contains("thread 'left-behind'"));
  }

  private void copyTheTest(String name) throws Exception {
    String file = name.replace('.', '/') + ".class";
    copy(WorkerJar.origin(Class.forName(name)).resolve(file), tests.resolve(file));
  }

  private RunKit kit(String name) {
    return new RunKit(directory.resolve("run"))
        .classPath(classPath())
        .className(name)
        .archives(archives)
        .workers(1)
        .java(java)
        .jvmArguments(arguments.toArray(String[]::new));
  }

  private RunKit.Recorded run() {
    RunKit kit =
        kit(ZOO)
            .property("zoo.paths", LISTENERS + "," + LICENSE)
            .property("zoo.first", MANIFEST)
            .property("zoo.classes", API.class.getName() + ",org.junit.jupiter.api.Test");
    RunResult result = kit.run();
    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts()).containsExactly("WinnersZoo.tells passed");
    return kit.console;
  }

  private String winners() {
    RunKit.Recorded console = run();
    return console.lines.stream()
        .filter(
            line -> line.matches("(?s).*( in | from |class\\.path=).*") && !line.startsWith("["))
        .reduce("", String::concat);
  }

  /** The launcher at its end, as Volley adds it. */
  private List<Path> classPath() {
    Stream<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(
                jar ->
                    jar.getFileName()
                        .toString()
                        .matches("(junit-(jupiter|platform-(l|e|c))|opentest|apiguard).*\\.jar"))
            .sorted(Comparator.comparing(jar -> jar.toString().contains("launcher")));
    return Stream.concat(Stream.of(worker, tests), jars).toList();
  }

  private void make() throws Exception {
    Archives missing = archives(Map.of());
    for (int i = 0; i < 3; i++) {
      missing.greeted(0);
    }
    assertThat(missing.makeWhereItPays().orElseThrow().waitFor()).isZero();
  }

  private Archives archives(Map<String, String> environment) {
    return new Archives(order(environment, 0), debug -> {}, warning -> {});
  }

  private ArchiveOrder order(Map<String, String> environment, long memory) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    return new ArchiveOrder(archives, false, java, arguments, classPath(), all, memory);
  }

  private Path archive() throws IOException {
    List<Path> found = filesThatEndIn(".archive");
    assertThat(found).hasSize(1);
    return found.get(0).toRealPath();
  }

  private List<Path> filesThatEndIn(String... endings) throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .toList();
    }
  }

  /** The processes that make archives are this JVM's children, whoever started them. */
  private static void awaitMakers() throws Exception {
    List<ProcessHandle> makers =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("ArchiveMaker"))
            .toList();
    for (ProcessHandle maker : makers) {
      maker.onExit().get(200, TimeUnit.SECONDS);
    }
  }

  private static String foreignName(Path archive) {
    CRC32 crc = new CRC32();
    crc.update("foreign".getBytes(StandardCharsets.UTF_8));
    return archive
        .getFileName()
        .toString()
        .replaceFirst("-.*", "-" + String.format("%08x", crc.getValue()) + ".archive");
  }

  /** A JDK of this version that is installed where Linux distributions put them, or this one. */
  private static Path java(int feature) throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.forEach(homes::add);
      }
    }
    for (Path home : homes) {
      Path release = home.resolve("release");
      if (Files.isRegularFile(release)
          && Files.readString(release).contains("JAVA_VERSION=\"" + feature)) {
        return home.resolve("bin").resolve("java");
      }
    }
    assumeTrue(false, "no JDK " + feature + " is installed");
    return Path.of("");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static void extract(Class<?> type, Path directory) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path target = directory.resolve(name);
    Files.createDirectories(target.getParent());
    try (var in = type.getClassLoader().getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in), target);
    }
  }
}
