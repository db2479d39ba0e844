package dev.volley.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryPlaceTest {
  private static final Path CACHE = Path.of("cache");

  @Test
  void offIsNone() {
    assertThat(of("off", "g:a", "test")).isEmpty();
  }

  @Test
  void pathIsTakenAsItIs() {
    assertThat(of("ci/history", "g:a", "test")).contains(Path.of("ci", "history"));
  }

  @Test
  void defaultLiesInTheCache() {
    Path expected = CACHE.resolve("volley/history/dev.acme/shop/test-default-test.history");

    assertThat(HistoryPlace.of(Optional.empty(), CACHE, "dev.acme:shop", "test-default-test"))
        .contains(expected);
    assertThat(of(" ", "dev.acme:shop", "test-default-test")).contains(expected);
  }

  @Test
  void namesStayWithinTheCacheAndApart() {
    assertThat(of("", "..:..", "../x").orElseThrow().normalize().startsWith(CACHE)).isTrue();
    assertThat(of("", "..:..", "../x").orElseThrow())
        .hasFileName("__x-" + Long.toHexString(Text.hash("../x")) + ".history");
    assertThat(of("", "g:a", "x/y")).isNotEqualTo(of("", "g:a", "x:y"));
    assertThat(of("", "g:a", "x".repeat(300)).orElseThrow().getFileName().toString())
        .hasSizeLessThan(150);
    assertThat(of("", "con:aux", "nul").orElseThrow().toString()).contains("con-", "aux-", "nul-");
  }

  @Test
  void whatIsNoPathIsRefusedByName() {
    assertThatThrownBy(() -> of("a\0b", "g:a", "test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("volley.history");
  }

  private static Optional<Path> of(String setting, String module, String execution) {
    return HistoryPlace.of(Optional.of(setting), CACHE, module, execution);
  }
}
