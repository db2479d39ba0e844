package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private final Path directory;

  ReportFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void replaceAFileOnlyWhenItIsWhole() throws Exception {
    ReportFiles files = ReportFiles.in(directory);
    Path report = Files.writeString(directory.resolve("a.xml"), "old");

    files.write(
        "a.xml",
        stream -> {
          stream.write(new byte[1 << 20]);
          stream.flush();
          assertThat(report).hasContent("old");
        });

    assertThat(report).hasSize(1 << 20);
    assertThat(directory.toFile().list()).containsExactly("a.xml");
  }

  @Test
  void leaveTheOldFileWhereTheNewOneFails() throws Exception {
    ReportFiles files = ReportFiles.in(directory);
    Path report = Files.writeString(directory.resolve("a.xml"), "old");

    assertThatThrownBy(
            () ->
                files.write(
                    "a.xml",
                    stream -> {
                      stream.write("half".getBytes(StandardCharsets.UTF_8));
                      stream.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(report.toString())
        .hasMessageContaining("No space left on device");

    assertThat(report).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("a.xml");
  }

  @Test
  void makeTheDirectory() {
    ReportFiles.in(directory.resolve("target/surefire-reports"));

    assertThat(directory.resolve("target/surefire-reports")).isEmptyDirectory();
  }

  @Test
  void refuseAPlaceThatCannotBeADirectory() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> ReportFiles.in(file.resolve("reports")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("reports").toString())
        .hasMessageContaining("reportsDirectory");
  }

  @Test
  void nameFilesAsSurefireDoes() {
    ReportFileNames names = new ReportFileNames();

    assertThat(names.of("pkg.FooTest")).isEqualTo("pkg.FooTest");
    assertThat(names.of("pkg.Outer$Inner [1]")).isEqualTo("pkg.Outer$Inner [1]");
    assertThat(names.of("a(b)&c\\d/e:f*g?h\"i<j>k|l\0m")).isEqualTo("a_b__c_d_e_f_g_h_i_j_k_l_m");
  }

  @Test
  void giveTheSameSuiteTheSameName() {
    ReportFileNames names = new ReportFileNames();

    assertThat(names.of("a:b")).isEqualTo(names.of("a:b"));
    assertThat(names.of("x".repeat(300))).isEqualTo(names.of("x".repeat(300)));
  }

  @Test
  void giveDifferentSuitesDifferentNames() {
    ReportFileNames names = new ReportFileNames();

    assertThat(names.of("a:b")).isEqualTo("a_b");
    assertThat(names.of("a/b")).matches("a_b-[0-9a-f]{16}");
    assertThat(names.of("A:B")).matches("A_B-[0-9a-f]{16}");
    assertThat(names.of("x".repeat(300) + "1")).isNotEqualTo(names.of("x".repeat(300) + "2"));
  }

  @Test
  void neverLeaveTheDirectory() {
    ReportFileNames names = new ReportFileNames();
    for (String hostile :
        new String[] {
          "..", "../../etc/passwd", "/etc/passwd", "C:\\x", "", ".", "a\nb", "\uD800"
        }) {
      for (String file :
          new String[] {"TEST-" + names.of(hostile) + ".xml", names.of(hostile) + ".txt"}) {
        assertThat(directory.resolve(file).normalize().getParent()).isEqualTo(directory);
        assertThat(file).doesNotContain("\n");
      }
    }
  }

  @Test
  void giveDevicesOfWindowsAnotherNameThereAlone() {
    for (String device : new String[] {"CON", "aux.FooTest", "Com1.acme.BarTest", "nul", "LPT9"}) {
      assertThat(new ReportFileNames(true).of(device)).isEqualTo("_" + device);
      assertThat(new ReportFileNames(false).of(device)).isEqualTo(device);
    }
    assertThat(new ReportFileNames(true).of("console.FooTest")).isEqualTo("console.FooTest");
  }

  @Test
  void makeTheDirectoryAgainWhereATestHasDeletedIt() throws Exception {
    Path reports = directory.resolve("reports");
    ReportFiles files = ReportFiles.in(reports);
    Files.delete(reports);

    files.write("a.xml", stream -> stream.write('a'));

    assertThat(reports.resolve("a.xml")).hasContent("a");
  }

  @Test
  void cutLongNamesWithoutTearingCharacters() {
    String name = new ReportFileNames().of("é😀".repeat(100));

    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(225);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
  }
}
