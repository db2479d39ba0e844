package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppedProcessesTest {

  @Test
  void readsTheStateBehindANameThatMayHoldAnything() {
    assertThat(StoppedProcesses.isStopped("17 (a) T (b) S 1 17 17 0")).isFalse();
    assertThat(StoppedProcesses.isStopped("17 (a) S (b) T 1 17 17 0")).isTrue();
    assertThat(StoppedProcesses.isStopped("17 (java) t 1 17 17 0")).isTrue();
    assertThat(StoppedProcesses.isStopped("")).isFalse();
  }

  @Test
  void knowsNothingOfProcessesThatAreNotThere() {
    assertThat(StoppedProcesses.contain(0)).isFalse();
    assertThat(StoppedProcesses.contain(ProcessHandle.current().pid())).isFalse();
  }
}
