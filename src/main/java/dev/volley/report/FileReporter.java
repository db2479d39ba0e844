package dev.volley.report;

import dev.volley.model.WorkerId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes Surefire's files: {@code TEST-<suite>.xml} and {@code <suite>.txt}.
 *
 * <p>What a test case will be in the files goes into the spool as soon as it is told, and stays
 * there to the end, since a suite that settles again is written again whole; of a suite only its
 * counts stay in memory. Used on the reporter thread alone.
 */
final class FileReporter implements TestReporter {

  private final ReportFiles files;
  private final OutputSpool spool;
  private final boolean trimStackTrace;
  private final ReportFileNames fileNames = new ReportFileNames();
  private final Map<WorkerId, Spooled> properties = new HashMap<>();
  private final Map<String, Suite> suites = new LinkedHashMap<>();

  FileReporter(ReportFiles files, OutputSpool spool, boolean trimStackTrace) {
    this.files = files;
    this.spool = spool;
    this.trimStackTrace = trimStackTrace;
  }

  /** What is kept of a suite: spooled fragments of its files, and counts. */
  private final class Suite {
    final String name;
    final String fileName;
    final WorkerId firstWorker;
    final Tally tally = new Tally();
    final Spooled testCases = spool.open();
    final Spooled troubles = spool.open();
    boolean changed = true;

    Suite(String name, WorkerId firstWorker) {
      this.name = name;
      this.fileName = fileNames.of(name);
      this.firstWorker = firstWorker;
    }
  }

  @Override
  public void workerReady(WorkerId worker, Map<String, String> systemProperties) {
    Spooled fragment = spool.open();
    try {
      XmlOut xml = new XmlOut(fragment.stream()).markup("  <properties>\n");
      for (Map.Entry<String, String> property : new TreeMap<>(systemProperties).entrySet()) {
        xml.markup("    <property").attribute("name", property.getKey());
        xml.attribute("value", property.getValue()).markup("/>\n");
      }
      xml.markup("  </properties>\n").flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.put(worker, fragment);
  }

  @Override
  public void suiteBegan(String suite, WorkerId worker, Instant at) {
    suite(suite, worker).tally.active(at);
  }

  @Override
  public void suiteEnded(String name, Instant at) {
    Suite suite = suites.get(name);
    if (suite != null) {
      suite.tally.active(at);
    }
  }

  @Override
  public void testFinished(TestResult result) {
    Suite suite = suite(result.names().suite(), result.worker());
    suite.tally.add(result);
    suite.changed = true;
    appendXml(suite.testCases, result);
    if (result.outcome().isRed()) {
      Problem.of(result, trimStackTrace)
          .ifPresent(problem -> suite.troubles.append(SuiteText.trouble(result, problem) + "\n"));
    }
  }

  /** Appends a test case whole or not at all: half of one would spoil the whole file. */
  private void appendXml(Spooled testCases, TestResult result) {
    long before = testCases.size();
    try {
      XmlTestCase.write(result, trimStackTrace, testCases.stream());
    } catch (IOException e) {
      testCases.truncate(before);
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      testCases.truncate(before);
      throw e;
    }
  }

  @Override
  public void suiteSettled(String name) {
    Suite suite = suites.get(name);
    if (suite != null && suite.changed) {
      write(suite);
    }
  }

  /** What comes is of other suites, however many passes there will be. */
  @Override
  public void passStarted(int number, int most) {
    runFinished();
    suites
        .values()
        .forEach(
            suite -> {
              suite.testCases.release();
              suite.troubles.release();
            });
    suites.clear();
  }

  @Override
  public void runFinished() {
    Failures failures = new Failures();
    for (Suite suite : suites.values()) {
      if (suite.changed && suite.tally.counts().tests() > 0) {
        failures.collect(() -> write(suite));
      }
    }
    failures.rethrow();
  }

  private Suite suite(String name, WorkerId worker) {
    return suites.computeIfAbsent(name, absent -> new Suite(name, worker));
  }

  private void write(Suite suite) {
    suite.changed = false;
    Failures failures = new Failures();
    failures.collect(
        () -> files.write("TEST-" + suite.fileName + ".xml", out -> writeXml(suite, out)));
    failures.collect(() -> files.write(suite.fileName + ".txt", out -> writeText(suite, out)));
    failures.rethrow();
  }

  private void writeXml(Suite suite, OutputStream stream) throws IOException {
    RunSummary counts = suite.tally.counts();
    XmlOut xml =
        new XmlOut(stream).markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute(
        "xsi:noNamespaceSchemaLocation",
        "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd");
    xml.attribute("version", "3.0.2").attribute("name", suite.name);
    xml.attribute("time", Seconds.xml(suite.tally.elapsed()));
    xml.attribute("tests", Integer.toString(counts.tests()));
    xml.attribute("errors", Integer.toString(counts.errors()));
    xml.attribute("skipped", Integer.toString(counts.skipped()));
    xml.attribute("failures", Integer.toString(counts.failures()));
    xml.attribute("flakes", Integer.toString(counts.flakes())).markup(">\n").flush();
    Spooled known = properties.get(suite.firstWorker);
    if (known != null) {
      copy(known, stream);
    }
    copy(suite.testCases, stream);
    xml.markup("</testsuite>\n").flush();
  }

  private static void writeText(Suite suite, OutputStream stream) throws IOException {
    String line = "-".repeat(79) + "\n";
    String summary =
        SuiteText.summary(suite.tally.counts(), suite.tally.elapsed(), suite.name) + "\n";
    String head = line + "Test set: " + suite.name + "\n" + line + summary;
    stream.write(head.getBytes(StandardCharsets.UTF_8));
    copy(suite.troubles, stream);
  }

  private static void copy(Spooled from, OutputStream to) {
    from.copyTo(
        (bytes, offset, length) -> {
          try {
            to.write(bytes, offset, length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
