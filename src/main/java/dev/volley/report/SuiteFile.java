package dev.volley.report;

/**
 * One of the files of a suite. It keeps what it will hold in the spool, and is written whole
 * whenever the suite has settled and something was added. Used on the reporter thread alone.
 *
 * <p>Any method may throw {@link java.io.UncheckedIOException}.
 */
interface SuiteFile {

  /**
   * What the files of one kind have in common.
   *
   * @param files where they are written
   * @param settings what they hold
   * @param names which of them have which names
   * @param spool where waits what they will hold
   */
  record Means(
      ReportFiles files, ReportSettings settings, ReportFileNames names, OutputSpool spool) {}

  /** Adds a test case. */
  void add(TestResult result);

  /** Writes the file in the place of the one that is there. */
  void write();

  /** Forgets everything. */
  void release();
}
