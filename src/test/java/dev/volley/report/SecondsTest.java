package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 0 s",
    "1, 0.001, 0.001 s",
    "12, 0.012, 0.012 s",
    "100, 0.1, 0.100 s",
    "1000, 1.0, 1.000 s",
    "9999, 9.999, 9.999 s",
    "12340, 12.34, 12.34 s",
    "123456, 123.456, 123.5 s",
    "1234567, 1234.567, 1235 s"
  })
  void areWrittenAsSurefireWritesThem(long millis, String xml, String people) {
    assertThat(Seconds.xml(Duration.ofMillis(millis))).isEqualTo(xml);
    assertThat(Seconds.people(Duration.ofMillis(millis))).isEqualTo(people);
  }
}
