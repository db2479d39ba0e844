package dev.volley.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where reports go and what they hold, in Surefire's words.
 *
 * @param reportsDirectory for XML and text files; made where it is missing
 * @param spillDirectory for output that is too much to be kept in memory; emptied at the end
 * @param trimStackTrace whether stack traces keep only frames of the test's own class
 * @param nameSuffix what reports are told apart by from those of another execution: in brackets
 *     after the names of suites and classes in the XML, after a dash in names of files; empty for
 *     nothing
 * @param xml the files {@code TEST-*.xml}
 * @param text what is told of each suite, on the console and in files {@code *.txt}
 * @param output what becomes of what tests print
 */
public record ReportSettings(
    Path reportsDirectory,
    Path spillDirectory,
    boolean trimStackTrace,
    String nameSuffix,
    Xml xml,
    Text text,
    Output output) {

  /** Reports as Surefire makes them where nothing is configured. */
  public ReportSettings(Path reportsDirectory, Path spillDirectory, boolean trimStackTrace) {
    this(
        reportsDirectory,
        spillDirectory,
        trimStackTrace,
        "",
        Xml.DEFAULT,
        Text.DEFAULT,
        Output.DEFAULT);
  }

  /** The same, spooling elsewhere. */
  public ReportSettings spillingInto(Path directory) {
    return new ReportSettings(
        reportsDirectory, directory, trimStackTrace, nameSuffix, xml, text, output);
  }

  /**
   * The XML files.
   *
   * @param enabled whether there are any
   * @param schema where their schema is published
   * @param version the version of that schema, as the files state it
   * @param printedByPassed whether {@code system-out} and {@code system-err} of tests that passed
   *     are in them
   * @param propertiesOfPassed whether system properties are in the files of suites all of whose
   *     tests passed
   * @param timestamps whether suites and test cases say when they began
   * @param titles which names are those for people
   */
  public record Xml(
      boolean enabled,
      String schema,
      String version,
      boolean printedByPassed,
      boolean propertiesOfPassed,
      boolean timestamps,
      XmlTitles titles) {
    /** The schema of Surefire's files. */
    public static final String SUREFIRE =
        "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd";

    /** The same schema, as Failsafe's files name it. */
    public static final String FAILSAFE =
        "https://maven.apache.org/surefire/maven-failsafe-plugin/xsd/failsafe-test-report.xsd";

    /** As Surefire writes them where nothing is configured. */
    public static final Xml DEFAULT =
        new Xml(true, SUREFIRE, "3.0.2", true, true, false, XmlTitles.NONE);

    /**
     * Where names for people stand in the place of names of classes and methods.
     *
     * @param file in the file's name
     * @param suite in the suite's name
     * @param className in what test cases are said to be of
     * @param test in the test cases' {@code name}
     */
    public record XmlTitles(boolean file, boolean suite, boolean className, boolean test) {
      /** Nowhere. */
      public static final XmlTitles NONE = new XmlTitles(false, false, false, false);
    }
  }

  /**
   * What is told of each suite.
   *
   * @param enabled whether anything is, on the console or in a file
   * @param files whether there are text files
   * @param summary whether the console has the banner, the suites and the counts
   * @param format how much is told of the tests
   * @param encoding of the text files
   * @param titles which names are those for people
   */
  public record Text(
      boolean enabled,
      boolean files,
      boolean summary,
      Format format,
      Charset encoding,
      TextTitles titles) {
    /** As Surefire tells it where nothing is configured. */
    public static final Text DEFAULT =
        new Text(true, true, true, Format.BRIEF, StandardCharsets.UTF_8, TextTitles.NONE);

    /** How much is told of the tests of a suite. */
    public enum Format {
      /** Those that failed. */
      BRIEF,
      /** All of them. */
      PLAIN,
      /** None, and there are no text files: Surefire does so for any other word. */
      NONE
    }

    /**
     * Where the name that a suite's author gave it stands in the place of its class's.
     *
     * @param file in the file's name
     * @param running in the line that says that it began, and in the head of the file
     * @param summary in the line with its counts
     */
    public record TextTitles(boolean file, boolean running, boolean summary) {
      /** Nowhere. */
      public static final TextTitles NONE = new TextTitles(false, false, false);
    }
  }

  /**
   * What becomes of what tests print; the XML has it in any case.
   *
   * @param enabled whether it is shown, or written to files
   * @param toFiles whether it goes to a file for each suite, {@code *-output.txt}, and not to the
   *     console
   * @param encoding of these files
   * @param titledFiles whether these files have the names that suites' authors gave them
   */
  public record Output(boolean enabled, boolean toFiles, Charset encoding, boolean titledFiles) {
    /** All of it to the console. */
    public static final Output DEFAULT = new Output(true, false, StandardCharsets.UTF_8, false);

    boolean toConsole() {
      return enabled && !toFiles;
    }
  }

  /** What the XML calls a suite or a class. */
  String suffixed(String name) {
    return nameSuffix.isBlank() ? name : name + "(" + nameSuffix + ")";
  }

  /** Whether there are text files of suites. */
  boolean writesText() {
    return text.enabled && text.files && text.format != Text.Format.NONE;
  }

  /** Whether there are files of what tests print. */
  boolean writesOutput() {
    return output.enabled && output.toFiles;
  }

  /**
   * Whether the console tells of suites one by one. Without text files it does so even where it has
   * no summary, as under Surefire.
   */
  boolean tellsSuites() {
    boolean wanted = text.files ? text.summary : output.toFiles || text.format != Text.Format.NONE;
    return text.enabled && wanted;
  }
}
