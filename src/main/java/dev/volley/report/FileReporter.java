package dev.volley.report;

import dev.volley.model.WorkerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes Surefire's files: {@code TEST-<suite>.xml}, {@code <suite>.txt} and, where what tests
 * print goes to files, {@code <suite>-output.txt}.
 *
 * <p>What a test case will be in the files goes into the spool as soon as it is told, and stays
 * there to the end, since a suite that settles again is written again whole; of a suite only its
 * counts stay in memory. Used on the reporter thread alone.
 */
final class FileReporter implements TestReporter {

  /** What Surefire calls the file of what was printed before any suite began. */
  private static final SuiteTitle NO_SUITE = new SuiteTitle("null", "null");

  private final ReportSettings settings;
  private final OutputSpool spool;
  private final SuiteFile.Means xml;
  private final SuiteFile.Means text;
  private final SuiteFile.Means output;
  private final Map<WorkerId, Spooled> properties = new HashMap<>();
  private final Map<WorkerId, SuiteTitle> lastSuites = new HashMap<>();
  private final Map<String, Suite> suites = new LinkedHashMap<>();

  FileReporter(ReportSettings settings, ReportFiles files, OutputSpool spool) {
    this.settings = settings;
    this.spool = spool;
    this.xml = means(files);
    this.text = means(files);
    this.output = means(files);
  }

  /** Each kind of file has names of its own: some may have those for people. */
  private SuiteFile.Means means(ReportFiles files) {
    return new SuiteFile.Means(files, settings, new ReportFileNames(settings.nameSuffix()), spool);
  }

  /** A suite: its counts, and its files as far as there shall be any. */
  private final class Suite {
    final Tally tally = new Tally();
    final List<SuiteFile> results = new ArrayList<>();
    final Optional<OutputSuite> printed;
    boolean resultsChanged = true;
    boolean printedChanged = true;

    Suite(SuiteTitle title, WorkerId firstWorker) {
      if (settings.xml().enabled()) {
        Optional<Spooled> known = Optional.ofNullable(properties.get(firstWorker));
        results.add(new XmlSuite(xml, title, tally, known));
      }
      if (settings.writesText()) {
        results.add(new TextSuite(text, title, tally));
      }
      printed =
          settings.writesOutput() ? Optional.of(new OutputSuite(output, title)) : Optional.empty();
    }

    void add(TestResult result) {
      tally.add(result);
      resultsChanged = true;
      printedChanged = true;
      Failures failures = new Failures();
      results.forEach(file -> failures.collect(() -> file.add(result)));
      printed.ifPresent(file -> failures.collect(() -> file.add(result)));
      failures.rethrow();
    }

    void print(ByteBuffer bytes) {
      printedChanged = true;
      printed.ifPresent(file -> file.add(bytes));
    }

    /** Writes what has changed since it was written. */
    void write(boolean withResults) {
      Failures failures = new Failures();
      if (withResults && resultsChanged) {
        resultsChanged = false;
        results.forEach(file -> failures.collect(file::write));
      }
      if (printedChanged) {
        printedChanged = false;
        printed.ifPresent(file -> failures.collect(file::write));
      }
      failures.rethrow();
    }

    void release() {
      results.forEach(SuiteFile::release);
      printed.ifPresent(SuiteFile::release);
    }
  }

  @Override
  public void workerReady(WorkerId worker, Map<String, String> systemProperties) {
    if (!settings.xml().enabled()) {
      return;
    }
    Spooled fragment = spool.open();
    try {
      XmlOut out = new XmlOut(fragment.stream()).markup("  <properties>\n");
      for (Map.Entry<String, String> property : new TreeMap<>(systemProperties).entrySet()) {
        out.markup("    <property").attribute("name", property.getKey());
        out.attribute("value", property.getValue()).markup("/>\n");
      }
      out.markup("  </properties>\n").flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.put(worker, fragment);
  }

  @Override
  public void suiteBegan(SuiteTitle suite, WorkerId worker, Instant at) {
    lastSuites.put(worker, suite);
    suite(suite, worker).tally.active(at);
  }

  @Override
  public void suiteEnded(String name, Instant at) {
    Suite suite = suites.get(name);
    if (suite != null) {
      suite.tally.active(at);
    }
  }

  /** What nobody is known to have printed goes where its worker was last, as under Surefire. */
  @Override
  public void printedApart(WorkerId worker, Optional<SuiteTitle> printer, ByteBuffer bytes) {
    if (settings.writesOutput()) {
      SuiteTitle known = printer.orElseGet(() -> lastSuites.getOrDefault(worker, NO_SUITE));
      suite(known, worker).print(bytes);
    }
  }

  @Override
  public void testFinished(TestResult result) {
    suite(result.names().suiteTitle(), result.worker()).add(result);
  }

  @Override
  public void suiteSettled(String name) {
    Suite suite = suites.get(name);
    if (suite != null) {
      suite.write(true);
    }
  }

  /** What comes is of other suites, however many passes there will be. */
  @Override
  public void passStarted(int number, int most) {
    Failures failures = new Failures();
    failures.collect(this::runFinished);
    Suite apart = suites.remove(NO_SUITE.name());
    suites.values().forEach(Suite::release);
    suites.clear();
    lastSuites.clear();
    if (apart != null) {
      suites.put(NO_SUITE.name(), apart);
    }
    failures.rethrow();
  }

  @Override
  public void runFinished() {
    Failures failures = new Failures();
    for (Suite suite : suites.values()) {
      failures.collect(() -> suite.write(suite.tally.counts().tests() > 0));
    }
    failures.rethrow();
  }

  private Suite suite(SuiteTitle title, WorkerId worker) {
    return suites.computeIfAbsent(title.name(), absent -> new Suite(title, worker));
  }
}
