package dev.volley.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerExitTest {
  @ParameterizedTest
  @CsvSource({"130, SIGINT", "134, SIGABRT", "137, SIGKILL", "139, SIGSEGV", "143, SIGTERM"})
  void readsSignalsFromExitValues(int value, String name) {
    assertThat(WorkerExit.ofExitValue(value)).isEqualTo(new WorkerExit.Signal(value - 128, name));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void knowsTheSignalWhoseNumberIsTheSystemsOwn() {
    assertThat(WorkerExit.ofExitValue(135)).isEqualTo(new WorkerExit.Signal(7, "SIGBUS"));
    assertThat(WorkerExit.ofExitValue(138)).isEqualTo(new WorkerExit.Code(138));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70, 128, 255, -1})
  void takesEveryOtherValueForACode(int value) {
    assertThat(WorkerExit.ofExitValue(value)).isEqualTo(new WorkerExit.Code(value));
  }
}
