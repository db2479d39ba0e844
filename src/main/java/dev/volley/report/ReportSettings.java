package dev.volley.report;

import java.nio.file.Path;

/**
 * Where reports go and what they hold.
 *
 * @param reportsDirectory for XML and text files; made where it is missing
 * @param spillDirectory for output that is too much to be kept in memory; emptied at the end
 * @param trimStackTrace whether stack traces keep only frames of the test's own class (Surefire's
 *     {@code trimStackTrace})
 */
public record ReportSettings(Path reportsDirectory, Path spillDirectory, boolean trimStackTrace) {}
