package dev.volley.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** A suite's text file: its counts, and what became of those of its tests that are told. */
final class TextSuite implements SuiteFile {
  private final ReportFiles files;
  private final ReportSettings.Text settings;
  private final boolean trimStackTrace;
  private final String fileName;
  private final SuiteTitle title;
  private final Tally tally;
  private final Spooled tests;

  /**
   * Of a suite of which nothing was told.
   *
   * @param tally of the suite, kept up to date by who tells of it
   */
  TextSuite(Means means, SuiteTitle title, Tally tally) {
    this.files = means.files();
    this.settings = means.settings().text();
    this.trimStackTrace = means.settings().trimStackTrace();
    this.title = title;
    this.fileName = means.names().of(title.name(), title.either(settings.titles().file()));
    this.tally = tally;
    this.tests = means.spool().open();
  }

  @Override
  public void add(TestResult result) {
    SuiteText.told(result, settings.format(), () -> Problem.of(result, trimStackTrace))
        .ifPresent(told -> tests.append(told + "\n"));
  }

  @Override
  public void write() {
    files.write(fileName + ".txt", this::writeTo);
  }

  @Override
  public void release() {
    tests.release();
  }

  private void writeTo(OutputStream stream) throws IOException {
    String line = "-".repeat(79) + "\n";
    String counts =
        SuiteText.summary(
            tally.counts(), tally.elapsed(), title.either(settings.titles().summary()));
    String head =
        line + "Test set: " + title.either(settings.titles().running()) + "\n" + line + counts;
    Writer writer = new OutputStreamWriter(stream, settings.encoding());
    writer.write(head + "\n");
    tests.copyTo(writer);
    writer.flush();
  }
}
