package dev.volley.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Reads a directory of reports, and refuses what does not obey Surefire's schema. */
final class ValidReports {
  private static final Schema SCHEMA = schema();

  private ValidReports() {}

  /** The XML files by name, each valid; none where there is no directory. */
  static Map<String, Path> in(Path directory) {
    Map<String, Path> reports = new TreeMap<>();
    files(directory).stream()
        .filter(file -> file.getFileName().toString().endsWith(".xml"))
        .forEach(file -> reports.put(file.getFileName().toString(), file));
    reports.values().forEach(ValidReports::validate);
    return reports;
  }

  /** The bytes of all files, as one text each. */
  static Map<String, String> contents(Path directory) {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files(directory)) {
      try {
        contents.put(file.getFileName().toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(ValidReports.class.getResource("/surefire-test-report.xsd"));
    } catch (SAXException e) {
      throw new AssertionError("the schema is none", e);
    }
  }

  private static void validate(Path file) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(file.toFile()));
    } catch (IOException | SAXException e) {
      throw new AssertionError(file + " does not obey the schema", e);
    }
  }
}
