package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.codehaus.plexus.util.SelectorUtils;
import org.junit.jupiter.api.Test;

class WildcardsTest {
  @Test
  void takesWhatIsSpecialToRegularExpressionsAsItIs() {
    assertThat("a.b(c)$[d]\\E+").matches(Wildcards.toRegex("a.b(c)$[d]\\E+", "."));
    assertThat("aXb").doesNotMatch(Wildcards.toRegex("a.b", "."));
  }

  @Test
  void agreesWithPlexusOnAnyPathPattern() {
    Random random = new Random(20261121);
    int matches = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = "**/" + path(random, "ab*?");
      String path = path(random, "ab");

      boolean expected = SelectorUtils.matchPath(pattern + ".class", path + ".class", "/", true);
      boolean actual = ClassPattern.Ant.parse(pattern).matches(path.replace('/', '.'));

      assertThat(actual).as("%s on %s", pattern, path).isEqualTo(expected);
      matches += actual ? 1 : 0;
    }
    assertThat(matches).isBetween(1_000, 19_000);
  }

  /** Ends with a segment that is no {@code **}: that one also matches nothing, extension or not. */
  private static String path(Random random, String alphabet) {
    String directories =
        random
            .ints(random.nextInt(3), 0, 100)
            .mapToObj(
                i -> i < 25 && alphabet.contains("*") ? "**/" : segment(random, alphabet) + "/")
            .collect(Collectors.joining());
    return directories + segment(random, alphabet).replaceAll("\\*+", "*");
  }

  private static String segment(Random random, String alphabet) {
    return random
        .ints(1 + random.nextInt(3), 0, alphabet.length())
        .mapToObj(i -> alphabet.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
