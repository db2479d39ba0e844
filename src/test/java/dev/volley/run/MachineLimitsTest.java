package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLimitsTest {
  private static final long GIB = 1L << 30;

  @TempDir Path root;

  private void file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content + "\n");
  }

  private MachineLimits limits() {
    return MachineLimits.read(root, 16, 64 * GIB);
  }

  @Test
  void areTheMachinesWhereNothingElseIsSaid() {
    assertThat(limits()).isEqualTo(new MachineLimits(16, 64 * GIB));
    assertThat(MachineLimits.read(root, 4, 0)).isEqualTo(new MachineLimits(4, 0));
  }

  @Test
  void readsQuotaAffinityAndMemoryOfVersionTwo() throws IOException {
    file("sys/fs/cgroup/cpu.max", "350000 100000");
    file("sys/fs/cgroup/memory.max", "2147483648");
    assertThat(limits()).isEqualTo(new MachineLimits(4, 2 * GIB));

    file("sys/fs/cgroup/cpuset.cpus.effective", "0-1,7");
    assertThat(limits().cores()).isEqualTo(3);
  }

  @Test
  void readsQuotaAffinityAndMemoryOfVersionOne() throws IOException {
    file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "200000");
    file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824");
    assertThat(limits()).isEqualTo(new MachineLimits(2, GIB));

    file("sys/fs/cgroup/cpuset/cpuset.cpus", "3");
    assertThat(limits().cores()).isEqualTo(1);
  }

  @Test
  void isNotLimitedByWhatSaysThatThereIsNoLimit() throws IOException {
    file("sys/fs/cgroup/cpu.max", "max 100000");
    file("sys/fs/cgroup/memory.max", "max");
    file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1");
    file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
    file("sys/fs/cgroup/cpuset.cpus.effective", "");

    assertThat(limits()).isEqualTo(new MachineLimits(16, 64 * GIB));
  }

  @Test
  void readsTheGroupOfThisProcessAndThoseAboveIt() throws IOException {
    file("proc/self/cgroup", "5:memory:/ci/job\n0::/user.slice/build.scope");
    file("sys/fs/cgroup/user.slice/build.scope/cpu.max", "800000 100000");
    file("sys/fs/cgroup/user.slice/cpu.max", "600000 100000");
    file("sys/fs/cgroup/memory/ci/job/memory.limit_in_bytes", "3221225472");

    assertThat(limits()).isEqualTo(new MachineLimits(6, 3 * GIB));
  }

  @Test
  void leavesOneCoreHoweverLittleThereIs() throws IOException {
    file("sys/fs/cgroup/cpu.max", "10000 100000");
    assertThat(limits().cores()).isEqualTo(1);
  }
}
