package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An addition")
class AdditionTest {

  @Test
  @DisplayName("of one and one is two")
  void adds() {
    System.out.println("adding on the Stra\u00dfe");
    assertEquals(2, 1 + 1);
  }
}
