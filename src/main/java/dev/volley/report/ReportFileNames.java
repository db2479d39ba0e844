package dev.volley.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes file names of suites' names, which come from workers and are trusted in nothing.
 *
 * <p>What a file name cannot hold becomes {@code _}, as under Surefire ({@code
 * FileReporterUtils.stripIllegalFilenameChars}; its list for Unix, on all systems). A name that is
 * too long, that the file system's encoding cannot write, or that a suite before it has taken gets
 * a hash of the suite's name at its end. What Windows keeps for its devices ({@code CON}, {@code
 * aux.FooTest}) gets a {@code _} before it there, and there alone, since elsewhere Surefire writes
 * such names as they are. Used on the reporter thread alone.
 */
final class ReportFileNames {

  /** As Surefire writes a {@code reportNameSuffix}: in brackets in names, after a dash in files. */
  private static final Pattern SUFFIX = Pattern.compile("\\(([wp]\\d+)\\)(?=(?:\\(p\\d+\\))?$)");

  /** What Windows takes for a device, whatever follows the first dot. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private static final String NOT_IN_NAMES = "()&\\/:*?\"<>|";

  /** With prefix, hash and ending still below the 255 bytes that file systems allow. */
  private static final int LONGEST = 200;

  private final boolean windows;
  private final String ending;
  private final Map<String, String> suites = new HashMap<>();

  /** Names for the file system of this machine. */
  ReportFileNames() {
    this("");
  }

  /**
   * Names for the file system of this machine.
   *
   * @param suffix what all of them have at their end, after a dash; blank for nothing
   */
  ReportFileNames(String suffix) {
    this(File.separatorChar == '\\', suffix);
  }

  /**
   * Names of which none is taken.
   *
   * @param windows whether Windows must take them
   */
  ReportFileNames(boolean windows) {
    this(windows, "");
  }

  private ReportFileNames(boolean windows, String suffix) {
    this.windows = windows;
    this.ending = suffix.isBlank() ? "" : "-" + clean(suffix);
  }

  /** The name of a suite's files without prefix and ending; the same each time. */
  String of(String suite) {
    return of(suite, suite);
  }

  /**
   * The name of a suite's files without prefix and ending; the same each time.
   *
   * @param title what they shall be called after
   */
  String of(String suite, String title) {
    String shaped = SUFFIX.matcher(title).replaceAll("-$1");
    String plain = cut(clean(shaped));
    String name = plain;
    if (plain.length() < shaped.length() || !isWritable(plain) || !take(plain, suite)) {
      name = (isWritable(plain) ? plain : ascii(plain)) + "-" + hash(suite);
      take(name, suite);
    }
    return name + ending;
  }

  /** Claims a name for a suite; names that differ in case alone are one file to some systems. */
  private boolean take(String name, String suite) {
    String owner = suites.putIfAbsent(name.toLowerCase(Locale.ROOT), suite);
    return owner == null || owner.equals(suite);
  }

  private String clean(String suite) {
    StringBuilder name = new StringBuilder(suite);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || NOT_IN_NAMES.indexOf(c) >= 0) {
        name.setCharAt(i, '_');
      }
    }
    boolean device = windows && DEVICE.matcher(name).matches();
    return (device ? name.insert(0, '_') : name).toString();
  }

  private static String cut(String name) {
    int end = Math.min(name.length(), LONGEST);
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end--;
    }
    boolean splitsPair = end < name.length() && Character.isLowSurrogate(name.charAt(end));
    return name.substring(0, splitsPair ? end - 1 : end);
  }

  private static boolean isWritable(String name) {
    try {
      Path path = Path.of("TEST-" + name);
      return path.getNameCount() == 1 && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    } catch (InvalidPathException e) {
      // Its message adds nothing: the name is written in another way.
      return false;
    }
  }

  private static String ascii(String name) {
    return name.replaceAll("[^ -~]", "_");
  }

  private static String hash(String suite) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(suite.getBytes(StandardCharsets.UTF_16BE));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
