package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryShortageTest {
  /** Messages of HotSpot from Java 8 to 25. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Java heap space                                                            | the Java heap is full       | -Xmx
          Requested array size exceeds VM limit                                      | the Java heap is full       | -Xmx
          GC overhead limit exceeded                                                 | nearly full                 | -Xmx
          Metaspace                                                                  | metaspace                   | MaxMetaspaceSize
          Compressed class space                                                     | metaspace                   | MaxMetaspaceSize
          PermGen space                                                              | metaspace                   | MaxMetaspaceSize
          Direct buffer memory                                                       | direct buffers              | MaxDirectMemorySize
          Cannot reserve 1048576 bytes of direct buffer memory (allocated: 8388608)  | direct buffers              | MaxDirectMemorySize
          unable to create new native thread                                         | no more threads             | pids.max
          unable to create native thread: possibly out of memory or process limits   | no more threads             | pids.max
          Map failed                                                                 | native memory               | fewer workers
          Something new                                                              | memory is used up           | message
          """)
  void tellsKindsApartByWhatTheJvmSays(String said, String kind, String advice) {
    MemoryShortage shortage = MemoryShortage.ofMessage(said);

    assertThat(shortage.kind()).contains(kind);
    assertThat(shortage.advice()).contains(advice);
    assertThat(shortage.inWords()).contains(said);
  }

  @Test
  void takesTheLastThatATextTellsOf() {
    String text =
        """
        Exception in thread "x" java.lang.OutOfMemoryError: Java heap space
        \tat Foo
        Terminating due to java.lang.OutOfMemoryError: Metaspace
        """;

    assertThat(MemoryShortage.lastIn(text)).map(MemoryShortage::said).contains("Metaspace");
    assertThat(MemoryShortage.isFatalIn(text)).isTrue();
    assertThat(MemoryShortage.isFatalIn(text.lines().findFirst().orElse(""))).isFalse();
    assertThat(MemoryShortage.lastIn("all is well")).isEmpty();
  }
}
