package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private final LastWords words = new LastWords();

  @Test
  void keepsWhatFits() {
    say("one\n");
    say("two\n");

    assertThat(words.text()).isEqualTo("one\ntwo");
  }

  @Test
  void keepsTheLastWholeLinesOfMore() {
    for (int i = 0; i < 2_000; i++) {
      say("line " + i + "\n");
    }

    assertThat(words.text()).startsWith("line ").endsWith("line 1998\nline 1999");
    assertThat(words.text().length()).isBetween(LastWords.CAPACITY - 20, LastWords.CAPACITY);
  }

  @Test
  void keepsTheEndOfALineThatIsTooLong() {
    say("x".repeat(10_000) + "the end\n");

    assertThat(words.text()).hasSize(LastWords.CAPACITY - 1).endsWith("xthe end");
  }

  @Test
  void isEmptyWhereNothingWasSaid() {
    assertThat(words.text()).isEmpty();
  }

  private void say(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    words.append(bytes, bytes.length);
  }
}
