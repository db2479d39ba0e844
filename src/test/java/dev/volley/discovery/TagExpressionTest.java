package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.TagFilter;

class TagExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fast",
        "com.acme.Slow",
        "com.acme.Outer$Slow",
        "!fast",
        "!!fast",
        "fast & slow",
        "fast&slow|!other",
        "(fast | slow) & !(a & b)",
        "((fast))",
        "any()",
        "none() | fast",
        "!none()"
      })
  void takesWhatThePlatformTakes(String expression) {
    assertThat(TagFilter.includeTags(expression)).isNotNull();
    assertThat(TagExpression.problem(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fast &, no tag follows '&'",
    "| fast, it begins with no tag",
    "!, no tag follows '!'",
    "(fast, a parenthesis is not closed",
    "fast), a parenthesis is closed that was not opened",
    "(), no tag follows '('",
    "fast slow, & or | is missing before 'slow'",
    "(fast slow), & or | is missing before 'slow'",
    "fast (slow), & or | is missing before '('",
    "fast & | slow, no tag follows '&'"
  })
  void saysWhatIsWrongWithOthers(String expression, String problem) {
    assertThat(TagExpression.problem(expression)).hasValue(problem);
  }

  @Test
  void refusesWhateverThePlatformRefuses() {
    String[] pieces = {"a", "!", "&", "|", "(", ")", " ", "any()"};
    for (int i = 0; i < pieces.length * pieces.length * pieces.length * pieces.length; i++) {
      StringBuilder text = new StringBuilder("a");
      for (int rest = i; rest > 0; rest /= pieces.length) {
        text.append(pieces[rest % pieces.length]);
      }
      // The platform guesses what some others mean, such as a(&b).
      if (!isTaken(text.toString())) {
        assertThat(TagExpression.problem(text.toString())).as(text.toString()).isPresent();
      }
    }
  }

  private static boolean isTaken(String expression) {
    try {
      TagFilter.includeTags(expression);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
