package dev.volley.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {
  @ParameterizedTest
  @CsvSource({
    "com.acme.FooTest, com.acme.FooTest",
    "com.acme.FooTest$Bar, com.acme.FooTest",
    "com.acme.FooTest$Bar$Baz, com.acme.FooTest",
    "com.acme.$FooTest, com.acme.$FooTest",
    "com.acme.$FooTest$Bar, com.acme.$FooTest",
    "FooTest$Bar, FooTest",
    "$FooTest, $FooTest"
  })
  void knowsTheOutermostClass(String name, String outermost) {
    assertThat(Candidate.outermost(name)).isEqualTo(outermost);
  }
}
