package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Frame;
import dev.volley.zoo.worker.OldApiZoo;
import dev.volley.zoo.worker.SuiteZoo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SuiteRequestsTest {

  @Test
  void describesEnginesWithinASuite() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), SuiteZoo.class);

    assertThat(story.outcomes())
        .hasSize(20)
        .contains("innerPasses() SUCCESSFUL", "slow SUCCESSFUL");
    assertThat(story.id(story.node("[method:fails()]").getId()))
        .isEqualTo(
            "[engine:junit-platform-suite]/[suite:"
                + SuiteZoo.class.getName()
                + "]/[engine:junit-jupiter]/[class:"
                + OldApiZoo.class.getName()
                + "]/[method:fails()]");
    assertThat(story.node("]/[engine:junit-jupiter]").getIdPart())
        .isEqualTo("/[engine:junit-jupiter]");
  }

  @Test
  void focusesOnTheClassWithinTheSuite() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), SuiteZoo.class);

    assertThat(story.finished("[method:fails()]").getThrown().getFocusList())
        .extracting(Frame::getClassName)
        .containsExactly(OldApiZoo.class.getName());
    assertThat(story.finished("[method:innermostFails()]").getThrown().getFocusList()).isEmpty();
  }
}
