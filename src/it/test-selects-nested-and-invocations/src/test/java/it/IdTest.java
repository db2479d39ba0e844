package it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

class IdTest {
  @Test
  void first() {}

  @Test
  void second() {}

  @Test
  void told(TestInfo info, TestReporter reporter) {}
}
