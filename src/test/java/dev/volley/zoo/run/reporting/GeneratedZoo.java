package dev.volley.zoo.run.reporting;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Names for people that no author gave. */
@DisplayNameGeneration(DisplayNameGenerator.IndicativeSentences.class)
public class GeneratedZoo {

  /** Its generated name is a sentence. */
  @Nested
  class Inner {
    @Test
    void works() {}
  }
}
