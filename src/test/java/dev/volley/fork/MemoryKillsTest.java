package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's counters as files of the test. */
class MemoryKillsTest {
  @TempDir Path root;

  @Test
  void knowsNothingWhereThereAreNoCounters() {
    assertThat(MemoryKills.at(root).explain()).isEmpty();
  }

  @Test
  void seesTheKillerOfAControlGroupOfVersionTwo() throws IOException {
    write("proc/self/cgroup", "0::/build.slice/job-7\n");
    write("sys/fs/cgroup/build.slice/job-7/memory.max", "536870912\n");
    events("sys/fs/cgroup/build.slice/job-7/memory.events", 2);
    MemoryKills kills = MemoryKills.at(root);

    assertThat(kills.explain()).as("nothing has risen").isEmpty();
    events("sys/fs/cgroup/build.slice/job-7/memory.events", 3);

    assertThat(kills.explain())
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains(
                        "container (control group) was used up",
                        "job-7/memory.events rose from 2 to 3",
                        "limit is 512 MiB"));
    assertThat(kills.explain()).as("one kill explains one death").isEmpty();
  }

  @Test
  void seesTheKillerOfAContainerWhoseGroupIsMountedAsTheRoot() throws IOException {
    write("proc/self/cgroup", "0::/../../kubepods/pod1\n");
    events("sys/fs/cgroup/memory.events", 0);
    MemoryKills kills = MemoryKills.at(root);

    events("sys/fs/cgroup/memory.events", 2);

    assertThat(kills.explain()).isPresent();
    assertThat(kills.explain()).isPresent();
    assertThat(kills.explain()).isEmpty();
  }

  @Test
  void seesTheKillerOfAControlGroupOfVersionOne() throws IOException {
    write("proc/self/cgroup", "11:cpu,cpuacct:/docker/ab\n7:memory:/docker/ab\n");
    control(0);
    write("sys/fs/cgroup/memory/docker/ab/memory.limit_in_bytes", "268435456\n");
    MemoryKills kills = MemoryKills.at(root);

    control(1);

    assertThat(kills.explain())
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("memory.oom_control rose from 0 to 1", "limit is 256 MiB"));
  }

  @Test
  void saysOfTheMachinesKillerThatItMayHaveBeenAnother() throws IOException {
    write("proc/self/cgroup", "0::/\n");
    write("proc/vmstat", "nr_free_pages 12\noom_kill 5\nunused 0\n");
    MemoryKills kills = MemoryKills.at(root);

    write("proc/vmstat", "nr_free_pages 12\noom_kill 6\nunused 0\n");

    assertThat(kills.explain())
        .hasValueSatisfying(words -> assertThat(words).contains("this machine", "most likely"));
  }

  @Test
  void aKillThatTheGroupExplainsIsNotTheMachinesToo() throws IOException {
    write("proc/self/cgroup", "0::/job\n");
    events("sys/fs/cgroup/job/memory.events", 0);
    write("proc/vmstat", "oom_kill 0\n");
    MemoryKills kills = MemoryKills.at(root);

    events("sys/fs/cgroup/job/memory.events", 1);
    write("proc/vmstat", "oom_kill 1\n");

    assertThat(kills.explain())
        .hasValueSatisfying(words -> assertThat(words).contains("control group"));
    assertThat(kills.explain()).isEqualTo(Optional.empty());
  }

  @Test
  void passesOverWhatIsNoNumber() throws IOException {
    write("proc/self/cgroup", "nonsense\n0::/../../../../etc\n");
    write("sys/fs/cgroup/memory.events", "oom_kill many\noom 3\n");

    assertThat(MemoryKills.at(root).explain()).isEmpty();
  }

  private void events(String file, int kills) throws IOException {
    write(file, "low 0\nhigh 0\nmax 812\noom 4\noom_kill " + kills + "\noom_group_kill 0\n");
  }

  private void control(int kills) throws IOException {
    write(
        "sys/fs/cgroup/memory/docker/ab/memory.oom_control",
        "oom_kill_disable 0\nunder_oom 0\noom_kill " + kills + "\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
