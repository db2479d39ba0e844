package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Node;
import dev.volley.zoo.worker.VintageParameterizedZoo;
import dev.volley.zoo.worker.VintageZoo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VintageRequestsTest {

  @Test
  void tellsEveryOutcomeOfVintage() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), VintageZoo.class);

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder(
            "passes SUCCESSFUL",
            "fails FAILED",
            "aborts ABORTED",
            "ignored SKIPPED",
            "slow SUCCESSFUL");
    assertThat(story.finished("[test:fails(" + VintageZoo.class.getName() + ")]").getThrown())
        .satisfies(
            thrown -> {
              assertThat(thrown.getClassName()).isEqualTo("org.junit.ComparisonFailure");
              assertThat(thrown.getSimpleName()).isEqualTo("ComparisonFailure");
              assertThat(thrown.getExpected()).isEqualTo("the expected");
              assertThat(thrown.getActual()).isEqualTo("the actual");
            });
    assertThat(story.out("[test:passes(" + VintageZoo.class.getName() + ")]"))
        .isEqualTo("vintage says hello" + System.lineSeparator());
  }

  @Test
  void describesParameterizedClasses() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), VintageParameterizedZoo.class);

    assertThat(story.planned()).containsExactly("isNotTwo[0]", "isNotTwo[1]");
    assertThat(story.outcomes())
        .containsExactlyInAnyOrder("isNotTwo[0] SUCCESSFUL", "isNotTwo[1] FAILED");
    Node test =
        story.node("[test:isNotTwo%5B0%5D(" + VintageParameterizedZoo.class.getName() + ")]");
    assertThat(test.getClassName()).isEqualTo(VintageParameterizedZoo.class.getName());
    assertThat(test.getMethodName()).isEqualTo("isNotTwo");
  }
}
