package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFileTest {
  @TempDir Path directory;

  @Test
  void quotesWhatTheLauncherWouldTakeApart() throws IOException {
    Path file = directory.resolve("arguments.txt");

    ArgumentFile.write(file, List.of("-cp", "a b:#c", "C:\\x\\y", "say \"hi\"", "two\nlines"));

    assertThat(Files.readAllLines(file, Charset.forName(System.getProperty("sun.jnu.encoding"))))
        .containsExactly(
            "\"-cp\"", "\"a b:#c\"", "\"C:\\\\x\\\\y\"", "\"say \\\"hi\\\"\"", "\"two\\nlines\"");
  }

  @Test
  void holdsAllArgumentsWhereModulesMakeThemTooLong() throws IOException {
    List<String> modules = List.of("--module-path=" + "/m".repeat(60_000), "--add-modules=a");
    PathArguments arguments = new PathArguments(List.of(directory), modules);

    String argument = arguments.get().get(0);

    assertThat(arguments.get()).containsExactly(argument);
    Path file = Path.of(argument.substring(1));
    assertThat(argument).startsWith("@");
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\"" + modules.get(0) + "\"",
            "\"--add-modules=a\"",
            "\"-cp\"",
            "\"" + directory + "\"");
    arguments.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void isNotNeededForAFewModules() throws IOException {
    try (PathArguments arguments =
        new PathArguments(List.of(directory), List.of("--module-path=/m"))) {
      assertThat(arguments.get()).containsExactly("--module-path=/m", "-cp", directory.toString());
    }
  }
}
