package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.RunEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "writes to /dev/full and looks into /proc")
class EventFileTest {
  private static final Path FULL = Path.of("/dev/full");

  @Test
  void tellsOnceThatTheDiskIsFullAndLetsGoOfTheFile() throws IOException {
    EventFile events = EventFile.open(FULL, new RunKit.Recorded());
    RunEvent event = new RunEvent.Warning(Instant.EPOCH, "Beware.");
    assertThat(openFiles()).contains(FULL);

    assertThatThrownBy(
            () -> {
              events.accept(event);
              events.idle();
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("could not write the event log " + FULL);

    assertThat(openFiles()).doesNotContain(FULL);
    events.accept(event);
    events.idle();
    assertThat(events.close()).isEmpty();
  }

  private static List<Path> openFiles() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.filter(Files::isSymbolicLink).map(EventFileTest::target).toList();
    }
  }

  private static Path target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (IOException e) {
      // It was closed meanwhile, as that which lists the directory is.
      return descriptor;
    }
  }
}
