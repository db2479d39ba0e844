package dev.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the site's page about other runners' behaviours true: every test it names is there. */
class BehavioursPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/behaviours.md");
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+/\\w+Test)#(\\w+)`");

  private static List<Matcher> rows() throws IOException {
    return Files.readAllLines(PAGE).stream().map(ROW::matcher).filter(Matcher::matches).toList();
  }

  @Test
  void hasEveryBehaviourOfBoth() throws IOException {
    assertThat(rows()).hasSize(54 + 66);
    for (int i = 0; i < 54 + 66; i++) {
      assertThat(rows().get(i).group(1)).isEqualTo(String.valueOf(i < 54 ? i + 1 : i - 53));
    }
    assertThat(rows().stream().filter(row -> row.group(2).startsWith("does not apply: ")).count())
        .isLessThanOrEqualTo(10);
  }

  @Test
  void namesTestsThatThereAre() throws IOException {
    int tests = 0;
    for (Matcher row : rows()) {
      for (Matcher test = TEST.matcher(row.group(2)); test.find(); tests++) {
        Path source = Path.of("src/test/java/dev/volley", test.group(1) + ".java");
        assertThat(source).content().contains("void " + test.group(2) + "(");
      }
    }
    assertThat(tests).isGreaterThan(100);
  }
}
