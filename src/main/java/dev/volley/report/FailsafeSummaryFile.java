package dev.volley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file with a {@link FailsafeSummary}: Failsafe's {@code failsafe-summary.xml}, which other tools
 * read, too. On the Mojo's thread.
 */
public final class FailsafeSummaryFile {
  private static final String FAILED = "255";
  private static final String NO_TESTS = "254";
  private static final String SCHEMA =
      "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/failsafe-summary.xsd";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Path file;

  /** The file, which need not be there. */
  public FailsafeSummaryFile(Path file) {
    this.file = file;
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Removes it where it is there: it is of another build.
   *
   * @throws UncheckedIOException where it cannot be; its message is for the user
   */
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The summary of an earlier build, " + file + ", cannot be deleted (" + e + ").", e);
    }
  }

  /**
   * Writes it, in the place of what is there.
   *
   * @throws UncheckedIOException where it cannot be written; its message is for the user
   */
  public void write(FailsafeSummary summary) {
    Path absolute = file.toAbsolutePath();
    ReportFiles.in(parent(absolute), "summaryFile")
        .write(absolute.getFileName().toString(), stream -> write(summary, stream));
  }

  private static Path parent(Path absolute) {
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new UncheckedIOException(
          new IOException("The summary cannot be written to " + absolute + ", a directory."));
    }
    return parent;
  }

  private static void write(FailsafeSummary summary, OutputStream stream) throws IOException {
    XmlOut xml = new XmlOut(stream).markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.markup("<failsafe-summary").attribute("xmlns:xsi", INSTANCE);
    xml.attribute("xsi:noNamespaceSchemaLocation", SCHEMA);
    Optional<String> result = result(summary);
    if (result.isPresent()) {
      xml.attribute("result", result.get());
    }
    xml.attribute("timeout", Boolean.toString(summary.timeout())).markup(">\n");
    RunSummary counts = summary.counts();
    count(xml, "completed", counts.tests());
    count(xml, "errors", counts.errors());
    count(xml, "failures", counts.failures());
    count(xml, "skipped", counts.skipped());
    count(xml, "flakes", counts.flakes());
    if (summary.problem().isPresent()) {
      xml.markup("    <failureMessage>").beginCdata().cdata(summary.problem().get()).endCdata();
      xml.markup("</failureMessage>\n");
    } else {
      xml.markup("    <failureMessage xsi:nil=\"true\"/>\n");
    }
    xml.markup("</failsafe-summary>\n").flush();
  }

  private static void count(XmlOut xml, String element, int count) throws IOException {
    xml.markup("    <" + element + ">" + count + "</" + element + ">\n");
  }

  /** As the schema has it, none where all is well. */
  private static Optional<String> result(FailsafeSummary summary) {
    boolean failed =
        summary.red()
            || summary.timeout()
            || summary.problem().isPresent()
            || summary.counts().failures() > 0
            || summary.counts().errors() > 0;
    if (failed) {
      return Optional.of(FAILED);
    }
    return summary.counts().tests() == 0 ? Optional.of(NO_TESTS) : Optional.empty();
  }

  /**
   * Reads it, whether Volley or Failsafe has written it.
   *
   * @throws UncheckedIOException where it cannot be read, or is something else; its message is for
   *     the user
   */
  public FailsafeSummary read() {
    try (InputStream stream = Files.newInputStream(file)) {
      XMLStreamReader reader = reader(stream);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw unreadable(new IOException(e.getMessage(), e));
    }
  }

  /** The JDK's own, which must not fetch anything. */
  private static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(stream);
  }

  private static FailsafeSummary read(XMLStreamReader reader) throws XMLStreamException {
    reader.nextTag();
    if (!reader.getLocalName().equals("failsafe-summary")) {
      throw new IllegalArgumentException(
          "its root element is '" + reader.getLocalName() + "', not 'failsafe-summary'");
    }
    boolean red = FAILED.equals(reader.getAttributeValue(null, "result"));
    boolean timeout = Boolean.parseBoolean(reader.getAttributeValue(null, "timeout"));
    Map<String, String> elements = new HashMap<>();
    while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
      elements.put(reader.getLocalName(), reader.getElementText().strip());
    }
    RunSummary counts =
        new RunSummary(
            number(elements, "completed"),
            number(elements, "failures"),
            number(elements, "errors"),
            number(elements, "skipped"),
            elements.containsKey("flakes") ? number(elements, "flakes") : 0);
    String problem = elements.getOrDefault("failureMessage", "");
    return new FailsafeSummary(
        counts,
        red || counts.failures() > 0 || counts.errors() > 0,
        timeout,
        problem.isEmpty() ? Optional.empty() : Optional.of(problem));
  }

  private static int number(Map<String, String> elements, String name) {
    String text = elements.getOrDefault(name, "");
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          text.isEmpty()
              ? "it has no element '" + name + "'"
              : "its element '" + name + "' is '" + text + "', which is no count");
    }
    return Integer.parseInt(text);
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        "The summary of integration tests, "
            + file
            + ", cannot be read ("
            + e.getMessage()
            + "). See that the goal integration-test has written it, and nothing else writes"
            + " there.",
        e);
  }
}
