package dev.volley.zoo.fork;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** Tests beside a child process that writes without an end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodedCase {
  private Process child;

  @BeforeAll
  void startChild() throws IOException {
    child = new ProcessBuilder("yes").inheritIO().start();
  }

  @RepeatedTest(100)
  void passes() {}

  @AfterAll
  void endChild() {
    child.destroyForcibly();
  }
}
