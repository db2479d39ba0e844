package dev.volley.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The file of what a suite's tests print, in the order in which it came; a test's in one piece, at
 * its end. There is one of every suite that began, be it empty, as under Surefire.
 */
final class OutputSuite implements SuiteFile {
  private final ReportFiles files;
  private final ReportSettings.Output settings;
  private final String fileName;
  private final Spooled printed;

  /** Of a suite that has printed nothing. */
  OutputSuite(Means means, SuiteTitle title) {
    this.files = means.files();
    this.settings = means.settings().output();
    this.fileName = means.names().of(title.name(), title.either(settings.titledFiles()));
    this.printed = means.spool().open();
  }

  @Override
  public void add(TestResult result) {
    result.runs().forEach(run -> run.output().copyTo(Capture.ALL, printed::append));
  }

  /** Adds what no test case has printed. */
  void add(ByteBuffer text) {
    byte[] bytes = new byte[text.remaining()];
    text.duplicate().get(bytes);
    printed.append(bytes, 0, bytes.length);
  }

  @Override
  public void write() {
    files.write(fileName + "-output.txt", this::writeTo);
  }

  private void writeTo(OutputStream stream) throws IOException {
    if (settings.encoding().equals(StandardCharsets.UTF_8)) {
      // As it is: a test may print what is no text.
      printed.copyTo(stream);
      return;
    }
    Writer writer = new OutputStreamWriter(stream, settings.encoding());
    printed.copyTo(writer);
    writer.flush();
  }

  @Override
  public void release() {
    printed.release();
  }
}
