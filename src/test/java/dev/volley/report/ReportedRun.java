package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A scripted run through the real reporters, into a directory; every XML is validated. */
final class ReportedRun {
  private final Path reports;
  private final RecordingConsole console = new RecordingConsole();
  private final RunSummary summary;

  private ReportedRun(ReportSettings settings, List<RunEvent> events) {
    this.reports = settings.reportsDirectory();
    try (SurefireReports reporter = SurefireReports.of(settings, console)) {
      events.forEach(reporter::accept);
      summary = reporter.summary();
    }
    files().stream().filter(name -> name.endsWith(".xml")).forEach(this::validate);
  }

  static ReportedRun of(Path directory, Script script) {
    return of(directory, script, new Switches());
  }

  static ReportedRun of(Path directory, Script script, Switches switches) {
    return new ReportedRun(
        switches.settings(directory.resolve("reports"), directory.resolve("spill")),
        script.events());
  }

  static ReportedRun trimmed(Path directory, Script script) {
    return new ReportedRun(
        new ReportSettings(directory.resolve("reports"), directory.resolve("spill"), true),
        script.events());
  }

  String console() {
    return console.text();
  }

  RunSummary summary() {
    return summary;
  }

  /** The names of all files in the reports directory, sorted. */
  Set<String> files() {
    try (Stream<Path> files = Files.list(reports)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String fileName) {
    return text(fileName, StandardCharsets.UTF_8);
  }

  String text(String fileName, Charset encoding) {
    try {
      return Files.readString(reports.resolve(fileName), encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The XML of a suite, parsed. */
  Element xml(String suite) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text("TEST-" + suite + ".xml"))));
      return document.getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + suite, e);
    }
  }

  /** {@code classname.name} of a suite's test cases, in order. */
  List<String> testCases(String suite) {
    NodeList elements = xml(suite).getElementsByTagName("testcase");
    return Stream.iterate(0, i -> i < elements.getLength(), i -> i + 1)
        .map(i -> (Element) elements.item(i))
        .map(e -> e.getAttribute("classname") + "." + e.getAttribute("name"))
        .toList();
  }

  /** The text of the first element of this name in a suite's XML. */
  String element(String suite, String name) {
    NodeList elements = xml(suite).getElementsByTagName(name);
    assertThat(elements.getLength()).as("number of " + name).isPositive();
    return elements.item(0).getTextContent();
  }

  /** A file under {@code src/test/resources/golden}. */
  static String golden(String name) {
    try (var stream = ReportedRun.class.getResourceAsStream("/golden/" + name)) {
      assertThat(stream).as("golden/" + name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void validate(String fileName) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(ReportedRun.class.getResource("/surefire-test-report.xsd"))
          .newValidator()
          .validate(new StreamSource(reports.resolve(fileName).toFile()));
    } catch (Exception e) {
      throw new AssertionError(fileName + " does not obey the schema: " + text(fileName), e);
    }
  }
}
