package dev.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Holds the site's table of parameters, the descriptors of Surefire and Failsafe, and Volley's own
 * against each other, so that none can gain, lose or rename a parameter alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/parameters.md");
  private static final Path OURS = Path.of("target/classes/META-INF/maven/plugin.xml");

  /** Where the build copies the two plugins to. */
  private static final Path THEIRS = Path.of("target/surefire");

  private static final List<String> GOALS = List.of("test", "integration-test", "verify");
  private static final Pattern STANDING =
      Pattern.compile("as Surefire\\b.*|(differs|dead|refused): \\S.*");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `(\\w+)` \\| ([a-z, -]+) \\| (?:`([^`]*)`)? ?\\| (?:`([^`]*)`)? ?\\| (.+) \\|");

  /** What is in the table as it will be, and not in a goal yet. */
  private static final Set<String> NOT_YET =
      Set.of(
          // selection
          "excludeJUnit5Engines",
          "excludesFile",
          "includeJUnit5Engines",
          "includesFile",
          "junitArtifactName",
          "objectFactory",
          "parallel",
          "parallelOptimized",
          "perCoreThreadCount",
          "suiteXmlFiles",
          "testNGArtifactName",
          "threadCount",
          "threadCountClasses",
          "threadCountMethods",
          "threadCountSuites",
          "useUnlimitedThreads",
          // jvm
          "additionalClasspathDependencies",
          "classpathDependencyScopeExclude",
          "excludedEnvironmentVariables",
          "jdkToolchain",
          "promoteUserPropertiesToSystemProperties",
          "systemProperties",
          "systemPropertiesFile",
          "useModulePath");

  private final Map<String, Row> table = new LinkedHashMap<>();
  private final Map<String, Declared> theirs = new LinkedHashMap<>();
  private final Map<String, Declared> ours = new LinkedHashMap<>();

  /** A row for one goal. */
  private record Row(Declared declared, String standing) {
    boolean mayDiffer() {
      return standing.startsWith("differs: ");
    }
  }

  /** What a descriptor says of a parameter. */
  private record Declared(String property, String defaultValue) {}

  @BeforeAll
  void readAll() throws Exception {
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `")) {
        readRow(line);
      }
    }
    for (String plugin : List.of("maven-surefire-plugin", "maven-failsafe-plugin")) {
      try (ZipFile jar = new ZipFile(THEIRS.resolve(plugin + ".jar").toFile())) {
        ZipEntry descriptor = jar.getEntry("META-INF/maven/plugin.xml");
        try (InputStream stream = jar.getInputStream(descriptor)) {
          readDescriptor(stream, theirs);
        }
      }
    }
    try (InputStream stream = Files.newInputStream(OURS)) {
      readDescriptor(stream, ours);
    }
  }

  @Test
  void seesWhatItCompares() {
    for (Map<String, ?> side : List.of(table, theirs, ours)) {
      assertThat(side).containsKeys("test argLine", "integration-test argLine", "verify skipITs");
    }
    assertThat(theirs).hasSizeGreaterThan(150);
  }

  @Test
  void listsEveryParameterOfSurefiresOnceForEachGoal() {
    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(theirs.keySet());
  }

  @Test
  void saysOfEachWhereItStands() {
    assertThat(table)
        .allSatisfy((key, row) -> assertThat(row.standing()).as(key).matches(STANDING));
  }

  @Test
  void namesWhatDiffers() {
    Map<String, Declared> silent = new LinkedHashMap<>();
    table.forEach(
        (key, row) -> {
          if (!row.mayDiffer() && !row.declared().equals(theirs.get(key))) {
            silent.put(key, row.declared());
          }
        });

    assertThat(silent).isEmpty();
  }

  @Test
  void saysOfEachWhatTheGoalHas() {
    Map<String, String> wrong = new LinkedHashMap<>();
    table.forEach(
        (key, row) -> {
          boolean yet = !NOT_YET.contains(name(key));
          if (yet ? !row.declared().equals(ours.get(key)) : ours.containsKey(key)) {
            wrong.put(key, "table " + row.declared() + ", goal " + ours.get(key));
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void knowsWhatIsMissing() {
    Set<String> listed = new TreeSet<>();
    table.keySet().forEach(key -> listed.add(name(key)));

    assertThat(listed).containsAll(NOT_YET);
  }

  @Test
  void namesItsOwnParametersUnderItsOwnName() {
    Map<String, Declared> strange = new LinkedHashMap<>(ours);
    strange.keySet().removeAll(theirs.keySet());
    strange.values().removeIf(each -> each.property().startsWith("volley."));
    // Those that are given in the POM alone have no property.
    strange.values().removeIf(each -> each.property().isEmpty());

    assertThat(strange).isEmpty();
  }

  private static String name(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private void readRow(String line) {
    Matcher row = ROW.matcher(line);
    assertThat(row.matches()).as(line).isTrue();
    Declared declared = new Declared(orNone(row.group(3)), orNone(row.group(4)));
    for (String goal : row.group(2).split(", ", -1)) {
      Row before = table.put(goal + " " + row.group(1), new Row(declared, row.group(5)));
      assertThat(before).as(line).isNull();
    }
  }

  private static String orNone(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  private static void readDescriptor(InputStream stream, Map<String, Declared> into)
      throws Exception {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
    for (Element mojo : elements(document.getElementsByTagName("mojo"))) {
      String goal = text(mojo, "goal");
      if (GOALS.contains(goal)) {
        readGoal(mojo, goal, into);
      }
    }
  }

  /** What Maven itself gives a goal, no user can. */
  private static void readGoal(Element mojo, String goal, Map<String, Declared> into)
      throws IOException {
    Map<String, Element> values = new LinkedHashMap<>();
    for (Element configuration : elements(mojo.getElementsByTagName("configuration"))) {
      elements(configuration.getChildNodes()).forEach(each -> values.put(each.getTagName(), each));
    }
    for (Element parameter : elements(mojo.getElementsByTagName("parameter"))) {
      if (text(parameter, "editable").equals("true")) {
        Element value = values.get(text(parameter, "name"));
        into.put(
            goal + " " + text(parameter, "name"),
            value == null
                ? new Declared("", "")
                : new Declared(
                    value.getTextContent().strip().replaceAll("^\\$\\{(.*)}$", "$1"),
                    value.getAttribute("default-value")));
      }
    }
  }

  private static String text(Element parent, String child) throws IOException {
    for (Element element : elements(parent.getChildNodes())) {
      if (element.getTagName().equals(child)) {
        return element.getTextContent().strip();
      }
    }
    throw new IOException("<" + parent.getTagName() + "> has no <" + child + ">");
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
