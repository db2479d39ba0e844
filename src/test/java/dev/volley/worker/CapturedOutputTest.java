package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Printed;
import dev.volley.zoo.worker.OutputZoo;
import dev.volley.zoo.worker.ParallelOutputZoo;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

  private static final String NL = System.lineSeparator();

  @Test
  void namesWhoPrintedEvenFromAPool() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OutputZoo.class);

    assertThat(story.out("first()]")).isEqualTo("pool in first" + NL + "pool after all" + NL);
    int first = story.node("first()]").getId();
    assertThat(story.printed(first, Printed.Stream.ERR)).isEqualTo("first on err" + NL);
    assertThat(story.out("second()]"))
        .isEqualTo("pool in second" + NL + "a\u00e4\u20ac\ud83d\ude00z");
    assertThat(story.out(OutputZoo.class.getName() + "]"))
        .isEqualTo("before all" + NL + "after all" + NL);
  }

  @Test
  void survivesWhatTestsDoToStreams() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OutputZoo.class);

    assertThat(story.out("closes()]")).isEqualTo("still here" + NL);
    assertThat(story.out("replaces()]")).isEqualTo("goes to out" + NL);
    int replaces = story.node("replaces()]").getId();
    assertThat(story.printed(replaces, Printed.Stream.ERR)).isEqualTo("goes to err" + NL);
    assertThat(story.out("readsInput()]")).isEqualTo("read -1" + NL);
    assertThat(story.out("interruptsItself()]")).isEqualTo("interrupted" + NL);
    assertThat(story.out("overflows()]")).contains("overflown").endsWith("deepest 0" + NL);
    assertThat(story.outcomes()).hasSize(8).allMatch(each -> each.endsWith("SUCCESSFUL"));
  }

  @Test
  void sendsFloodsInBoundedChunks() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OutputZoo.class);

    assertThat(story.out("floods()]")).hasSize(300 * (1000 + NL.length()));
    assertThat(story.messages())
        .filteredOn(FromWorker::hasPrinted)
        .allMatch(each -> each.getPrinted().getText().size() <= OutputBatch.MOST_IN_CHUNK);
    int floods = story.node("floods()]").getId();
    assertThat(story.messages())
        .filteredOn(each -> each.getPrinted().getNode() == floods)
        .hasSizeLessThan(30);
  }

  @Test
  void sendsOutputOfATestBeforeItsEnd() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OutputZoo.class);

    int second = story.node("second()]").getId();
    assertThat(story.messages())
        .filteredOn(
            each ->
                each.getStarted().getNode() == second
                    || each.getPrinted().getNode() == second
                    || each.getFinished().getNode() == second)
        .extracting(FromWorker::getMessageCase)
        .startsWith(FromWorker.MessageCase.STARTED, FromWorker.MessageCase.PRINTED)
        .endsWith(FromWorker.MessageCase.FINISHED);
  }

  @Test
  void tellsParallelTestsApart() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder()
                .putConfigurationParameters("junit.jupiter.execution.parallel.enabled", "true")
                .putConfigurationParameters(
                    "junit.jupiter.execution.parallel.config.strategy", "fixed")
                .putConfigurationParameters(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
            ParallelOutputZoo.class);

    assertThat(story.outcomes()).allMatch(each -> each.endsWith("SUCCESSFUL"));
    for (String name : new String[] {"left", "right"}) {
      StringBuilder expected = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        expected.append(name).append(" itself ").append(i).append(NL);
        expected.append(name).append(" by its child").append(NL);
      }
      assertThat(story.out(name + "()]")).hasToString(expected.toString());
    }
  }

  @Test
  void putsTheStreamsBack() throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;

    InProcessWorker worker = new InProcessWorker(null);
    worker.controller().configure(Configure.getDefaultInstance());
    worker.controller().await(FromWorker::hasReady);
    assertThat(System.out).isNotSameAs(out);
    worker.controller().end();
    worker.join();

    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
    assertThat(System.in).isSameAs(in);
  }
}
