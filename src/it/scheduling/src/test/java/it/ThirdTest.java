package it;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ThirdTest {
  @Test
  void usesTheDatabase() throws Exception {
    Database.use();
  }
}
