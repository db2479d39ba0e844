package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.Listeners;
import dev.volley.zoo.worker.VintageZoo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UserListenersTest {

  @Test
  void tellsAListenerOfJUnit4OfTheTestsOfJUnit4() throws IOException {
    Story story =
        InProcessWorker.run(listening(Listeners.OfJUnit4.class), VintageZoo.class, GreenZoo.class);

    String zoo = "(" + VintageZoo.class.getName() + ")";
    assertThat(printed(story).lines().filter(line -> !line.contains("says hello")))
        .containsOnlyOnce("run started", "run finished: 4 of which 1 failed and 1 ignored")
        .containsOnlyOnce("started passes" + zoo, "finished passes")
        .containsOnlyOnce("started fails" + zoo, "failed fails" + zoo, "finished fails")
        .containsOnlyOnce("assumed aborts", "finished aborts")
        .containsOnlyOnce("ignored ignored")
        .hasSize(2 + 2 * 4 + 3)
        .startsWith("run started");
  }

  @Test
  void tellsAListenerOfJUnit4WhatARunIsOf() throws IOException {
    Story story = InProcessWorker.run(listening(Listeners.OfRuns.class), VintageZoo.class);

    assertThat(printed(story))
        .contains(
            "run of " + VintageZoo.class.getName() + "[aborts, fails, ignored, passes, slow]");
  }

  @Test
  void registersAListenerOfThePlatform() throws IOException {
    Story story =
        InProcessWorker.run(
            listening(Listeners.OfThePlatform.class), VintageZoo.class, GreenZoo.class);

    assertThat(printed(story)).contains("platform saw passes", "platform saw first()");
  }

  @Test
  void refusesWhatIsNoListener() throws IOException {
    Controller controller = InProcessWorker.start(listening(GreenZoo.class));

    assertThat(controller.await(FromWorker::hasUnready).getUnready().getThrown().getText())
        .contains(GreenZoo.class.getName() + ", which <properties> names as a listener, is none");
  }

  @Test
  void refusesAListenerThatIsNotThere() throws IOException {
    Controller controller =
        InProcessWorker.start(
            Configure.newBuilder().putConfigurationParameters("volley.listeners", "no.Such"));

    assertThat(controller.await(FromWorker::hasUnready).getUnready().getThrown().getText())
        .contains("The listener no.Such that <properties> names cannot be loaded");
  }

  private static Configure.Builder listening(Class<?> type) {
    return Configure.newBuilder().putConfigurationParameters("volley.listeners", type.getName());
  }

  private static String printed(Story story) {
    return story.messages().stream()
        .filter(FromWorker::hasPrinted)
        .map(message -> message.getPrinted().getText().toString(StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }
}
