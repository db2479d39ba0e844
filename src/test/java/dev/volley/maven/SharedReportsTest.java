package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedReportsTest {
  @TempDir Path directory;

  private final EarlierExecutions earlier = EarlierExecutions.of(new HashMap<String, Object>());
  private long time = System.currentTimeMillis();

  @Test
  void namesWhatIsWrittenOver() throws Exception {
    execute("test (fast)", "A", "B");
    SharedReports shared = SharedReports.before(directory, earlier, "test (slow)");
    write("B", "C");

    assertThat(shared.overwritten())
        .hasValue(
            "Reports of another execution of this build (test (fast)) were overwritten in "
                + directory
                + ": B. Give each execution a reportsDirectory or a reportNameSuffix of its own.");
  }

  @Test
  void namesTheFirstOfMany() throws Exception {
    execute("a", "A", "B", "C", "D", "E");
    execute("b", "F");
    SharedReports shared = SharedReports.before(directory, earlier, "c");
    write("A", "B", "C", "D", "E");

    assertThat(shared.overwritten().orElseThrow())
        .contains("(a, b)")
        .contains(": A, B, C and 2 more. ");
  }

  @Test
  void saysNothingOfExecutionsThatRunOtherClasses() throws Exception {
    execute("a", "A");
    SharedReports shared = SharedReports.before(directory, earlier, "b");
    write("B");

    assertThat(shared.overwritten()).isEmpty();
  }

  @Test
  void saysNothingOfAnotherDirectory() throws Exception {
    execute("a", "A");
    SharedReports shared = SharedReports.before(directory.resolve("other"), earlier, "b");
    write("A");

    assertThat(shared.overwritten()).isEmpty();
  }

  @Test
  void saysNothingOfReportsOfAnOlderBuild() throws Exception {
    time -= 100_000;
    write("A");
    time += 100_000;
    execute("a", "A", "B");
    SharedReports shared = SharedReports.before(directory, earlier, "b");
    write("C");

    assertThat(shared.overwritten()).isEmpty();
  }

  @Test
  void saysNothingOfAnOlderReportThatItReplaces() throws Exception {
    time -= 100_000;
    write("B");
    time += 100_000;
    execute("a", "A");
    SharedReports shared = SharedReports.before(directory, earlier, "b");
    write("B");

    assertThat(shared.overwritten()).isEmpty();
  }

  private void execute(String execution, String... classes) throws IOException {
    SharedReports shared = SharedReports.before(directory, earlier, execution);
    write(classes);
    assertThat(shared.overwritten()).isEmpty();
  }

  private void write(String... classes) throws IOException {
    for (String name : classes) {
      time += 1000;
      Path file = directory.resolve("TEST-" + name + ".xml");
      Files.writeString(file, name);
      Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
  }
}
