package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.CrashReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a JVM is told to write about its crash, and what is read of that. */
class CrashFilesTest {
  private static final String SEGMENTATION_FAULT =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGSEGV (0xb) at pc=0x00007f2a, pid=4711, tid=4712
      #
      # JRE version: OpenJDK Runtime Environment (17.0.15+6) (build 17.0.15+6)
      # Java VM: OpenJDK 64-Bit Server VM (17.0.15+6, mixed mode)
      # Problematic frame:
      # C  [libnative.so+0x11f]  crash+0x9
      #
      # No core dump will be written.
      #

      ---------------  S U M M A R Y ------------

      Command Line: -Xmx64m

      ---------------  T H R E A D  ---------------

      Current thread (0x00007f):  JavaThread "main" [_thread_in_native, id=4712]

      Native frames: (J=compiled Java code, j=interpreted, Vv=VM code)
      C  [libnative.so+0x11f]  crash+0x9

      Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
      j  com.acme.Native.crash()V+0
      j  com.acme.NativeTest.crashes()V+3

      siginfo: si_signo: 11 (SIGSEGV)
      """;

  @TempDir Path directory;

  @Test
  void quotesSignalFrameThreadAndJavaFrames() {
    assertThat(CrashFileParser.parse("f", SEGMENTATION_FAULT))
        .contains(
            new CrashReport(
                "f",
                "SIGSEGV (0xb) at pc=0x00007f2a, pid=4711, tid=4712",
                "C [libnative.so+0x11f] crash+0x9",
                List.of(
                    "Current thread (0x00007f):  JavaThread \"main\" [_thread_in_native, id=4712]",
                    "j  com.acme.Native.crash()V+0",
                    "j  com.acme.NativeTest.crashes()V+3")));
  }

  @Test
  void saysWhichDirectoryCannotBeMade() throws IOException {
    Path below = Files.createFile(directory.resolve("file")).resolve("below");

    assertThatThrownBy(() -> new CrashFiles(Optional.of(below)).arguments(Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "the directory for reports of crashes " + below + " cannot be made: java.nio.file.");
  }

  @Test
  void quotesAWantOfNativeMemory() {
    String text =
        """
        #
        # There is insufficient memory for the Java Runtime Environment to continue.
        # Native memory allocation (mmap) failed to map 67108864 bytes for committing reserved memory.
        # Possible reasons:
        #   The system is out of physical RAM or swap space
        #
        """;

    assertThat(CrashFileParser.parse("f", text))
        .map(CrashReport::headline)
        .contains(
            "There is insufficient memory for the Java Runtime Environment to continue. Native"
                + " memory allocation (mmap) failed to map 67108864 bytes for committing reserved"
                + " memory.");
  }

  @Test
  void takesNothingElseForAReport() {
    assertThat(CrashFileParser.parse("f", "")).isEmpty();
    assertThat(CrashFileParser.parse("f", "#\n#\n")).isEmpty();
    assertThat(CrashFileParser.parse("f", "a log\n# SIGSEGV\n")).isEmpty();
  }

  @Test
  void putsTheFileIntoVolleysDirectoryUnlessTheEnvironmentSaysOtherwise() throws IOException {
    CrashFiles files = new CrashFiles(Optional.of(directory.resolve("100%/run")));

    assertThat(files.arguments(Map.of()))
        .containsExactly("-XX:ErrorFile=" + directory + "/100%%/run/hs_err_pid%p.log");
    assertThat(directory.resolve("100%/run")).isDirectory();
    assertThat(files.arguments(Map.of("JAVA_TOOL_OPTIONS", "-Da=b -XX:ErrorFile=/x"))).isEmpty();
    assertThat(new CrashFiles(Optional.empty()).arguments(Map.of())).isEmpty();
  }

  @Test
  void findsWhatTheLastOfTheArgumentsNames() throws IOException {
    Files.writeString(directory.resolve("mine%_12.txt"), SEGMENTATION_FAULT);

    assertThat(find("-XX:ErrorFile=/nowhere/%p", "-XX:ErrorFile=mine%%_%p.txt"))
        .map(CrashReport::file)
        .contains(directory.resolve("mine%_12.txt").toString());
  }

  @Test
  void looksInTheWorkingDirectoryWhereNoArgumentNamesAFile() throws IOException {
    Files.writeString(directory.resolve("hs_err_pid12.log"), SEGMENTATION_FAULT);

    assertThat(find("-Xmx1g")).isPresent();
  }

  @Test
  void passesOverTheFileOfAnEarlierProcessOfThatNumber() throws IOException {
    Path old = Files.writeString(directory.resolve("hs_err_pid12.log"), SEGMENTATION_FAULT);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));

    assertThat(find()).isEmpty();
  }

  @Test
  void readsNoLinkAndNoDevice() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), SEGMENTATION_FAULT);
    Files.createSymbolicLink(directory.resolve("hs_err_pid12.log"), secret);

    assertThat(find()).isEmpty();
    assertThat(find("-XX:ErrorFile=/dev/zero")).isEmpty();
  }

  private Optional<CrashReport> find(String... arguments) {
    return new CrashFiles(Optional.of(directory))
        .find(List.of(arguments), directory, 12, Instant.now().minusSeconds(5));
  }
}
