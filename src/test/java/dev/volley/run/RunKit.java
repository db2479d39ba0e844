package dev.volley.run;

import dev.volley.fork.ForkSettings;
import dev.volley.history.HistoryFile;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.model.SuitePart;
import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import dev.volley.report.Switches;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Runs classes on real workers, on this JVM's class path, and reads the reports. */
final class RunKit {

  /** A test case as it stands in a report. */
  record Case(String className, String name, String kind, String message, String out) {}

  /** Remembers what was printed. */
  static final class Recorded implements Console {
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private long rawBytes;

    @Override
    public void debug(String text) {
      lines.add("[DEBUG] " + text);
    }

    @Override
    public void info(String text) {
      lines.add("[INFO] " + text);
    }

    @Override
    public void warn(String text) {
      lines.add("[WARNING] " + text);
    }

    @Override
    public void error(String text) {
      lines.add("[ERROR] " + text);
    }

    @Override
    public void raw(ByteBuffer text) {
      rawBytes += text.remaining();
      if (rawBytes < 100_000) {
        lines.add(StandardCharsets.UTF_8.decode(text.duplicate()).toString());
      }
    }

    long rawBytes() {
      return rawBytes;
    }

    String text() {
      return String.join("\n", lines);
    }
  }

  private final Path directory;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> jvmArguments = new ArrayList<>();
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, String> parameters = new TreeMap<>();
  private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private Path workingDirectory;
  private int workers = 2;
  private boolean insideMaven;
  private DeathLimits deaths = DeathLimits.DEFAULT;
  private Duration exitTimeout = Duration.ofSeconds(30);
  private Upkeep upkeep = Upkeep.NONE;
  private UnitName unit = UnitName.AUTO;
  private StrategyName strategy = StrategyName.LOAD;
  private Optional<HistoryFile> history = Optional.empty();
  private Optional<SuitePart> part = Optional.empty();
  private TimeLimits time = TimeLimits.NONE;
  private Stops stops = Stops.NEVER;
  private Retries retries = Retries.NONE;
  private Switches switches = new Switches();
  private Optional<RunRequest.Archiving> archives = Optional.empty();
  private ForkSettings.TestFilter filter = ForkSettings.TestFilter.NONE;
  final Recorded console = new Recorded();

  RunKit(Path directory) {
    this.directory = directory;
    this.workingDirectory = directory;
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .forEach(classPath::add);
  }

  RunKit classes(Class<?>... classes) {
    Arrays.stream(classes).map(Class::getName).forEach(this::className);
    return this;
  }

  RunKit className(String name) {
    candidates.add(new Candidate(name, 1, "digest"));
    return this;
  }

  RunKit firstOnClassPath(Path element) {
    classPath.add(0, element);
    return this;
  }

  RunKit jvmArguments(String... arguments) {
    jvmArguments.addAll(List.of(arguments));
    return this;
  }

  RunKit property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  RunKit parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  RunKit java(Path executable) {
    this.java = executable;
    return this;
  }

  RunKit workingDirectory(Path of) {
    this.workingDirectory = of;
    return this;
  }

  RunKit workers(int count) {
    this.workers = count;
    return this;
  }

  RunKit insideMaven() {
    this.workers = 1;
    this.insideMaven = true;
    return this;
  }

  RunKit deaths(DeathLimits limits) {
    this.deaths = limits;
    return this;
  }

  RunKit exitTimeout(Duration timeout) {
    this.exitTimeout = timeout;
    return this;
  }

  RunKit upkeep(Upkeep as) {
    this.upkeep = as;
    return this;
  }

  RunKit unit(UnitName name) {
    this.unit = name;
    return this;
  }

  RunKit strategy(StrategyName name) {
    this.strategy = name;
    return this;
  }

  RunKit history(HistoryFile file) {
    this.history = Optional.of(file);
    return this;
  }

  RunKit archives(Path folder) {
    this.archives = Optional.of(new RunRequest.Archiving(folder, false));
    return this;
  }

  RunKit classPath(List<Path> elements) {
    classPath.clear();
    classPath.addAll(elements);
    return this;
  }

  RunKit part(SuitePart of) {
    this.part = Optional.of(of);
    return this;
  }

  RunKit time(TimeLimits limits) {
    this.time = limits;
    return this;
  }

  RunKit stops(Stops when) {
    this.stops = when;
    return this;
  }

  RunKit retries(Retries which) {
    this.retries = which;
    return this;
  }

  RunKit filter(ForkSettings.TestFilter of) {
    this.filter = of;
    return this;
  }

  RunKit reports(Switches which) {
    this.switches = which;
    return this;
  }

  Path reports() {
    return directory.resolve("surefire-reports");
  }

  Path events() {
    return directory.resolve("volley").resolve("run.events");
  }

  RunRequest request() {
    return new RunRequest(
        candidates,
        new RunRequest.Pool(workers, insideMaven).withDeaths(deaths).kept(upkeep),
        new Scheduling(
            strategy,
            Optional.empty(),
            unit,
            Optional.empty(),
            Rules.NONE,
            history,
            Scope.EVERYTHING,
            part),
        new ForkSettings(
            java,
            jvmArguments,
            classPath,
            classPath,
            properties,
            Map.of(),
            workingDirectory,
            true,
            parameters,
            filter,
            "run-under-test",
            workers,
            exitTimeout),
        reportSettings(),
        archives,
        events(),
        new CountedSlots(),
        console,
        time,
        stops,
        retries);
  }

  ReportSettings reportSettings() {
    return switches.settings(reports(), directory.resolve("volley").resolve("spill"));
  }

  RunResult run() {
    return TestRun.run(request());
  }

  /** All test cases of all reports. */
  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(reports(), "TEST-*.xml")) {
      for (Path file : files) {
        Element suite =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        for (Node at = suite.getFirstChild(); at != null; at = at.getNextSibling()) {
          if (at instanceof Element element && element.getTagName().equals("testcase")) {
            cases.add(read(element));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError("A report is no XML", e);
    }
    return cases;
  }

  private static Case read(Element element) {
    String kind = "passed";
    String message = "";
    String out = "";
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        if (List.of("failure", "error", "skipped").contains(child.getTagName())) {
          kind = child.getTagName();
          message = child.getAttribute("message") + "\n" + child.getTextContent();
        } else {
          out += child.getTagName() + "=" + child.getTextContent();
        }
      }
    }
    return new Case(
        element.getAttribute("classname"), element.getAttribute("name"), kind, message, out);
  }

  /** Test cases as {@code Simple.name kind}, sorted. */
  List<String> verdicts() {
    return cases().stream()
        .map(
            c ->
                c.className().substring(c.className().lastIndexOf('.') + 1)
                    + "."
                    + c.name()
                    + " "
                    + c.kind())
        .sorted()
        .toList();
  }

  Case theCase(String name) {
    List<Case> found = cases().stream().filter(c -> c.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(name + " stands in the reports " + found.size() + " times");
    }
    return found.get(0);
  }

  /** Processes below this JVM that are workers and alive. */
  static Stream<ProcessHandle> liveWorkers() {
    return ProcessHandle.current()
        .descendants()
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().commandLine().orElse("").contains("dev.volley.worker.WorkerMain"));
  }

  /** Slots of one run. */
  private static final class CountedSlots implements Slots {
    private final TreeSet<Integer> leased = new TreeSet<>();

    @Override
    public synchronized int lease() {
      int slot = 1;
      while (!leased.add(slot)) {
        slot++;
      }
      return slot;
    }

    @Override
    public synchronized void release(int slot) {
      leased.remove(slot);
    }
  }
}
