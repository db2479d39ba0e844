package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InsideMavenWorkerFactoryTest {
  private final Heard heard = Heard.releasing();
  private @Nullable InsideMavenWorkerFactory factory;

  @AfterEach
  void close() {
    if (factory != null) {
      factory.close();
    }
  }

  private Worker start(Forks forks, String mainClass) {
    factory = new InsideMavenWorkerFactory(forks.settings(), mainClass);
    return factory.start(new WorkerId(1), 1, heard);
  }

  private Worker start(String script) {
    return start(Forks.script(script), "dev.volley.zoo.fork.PretendWorker");
  }

  @Test
  void endsInOrderByReturning() throws InterruptedException {
    Worker worker = start("polite-inside");
    assertThat(heard.await(WorkerEvent.Ready.class).engines())
        .containsExactly("loader=java.net.URLClassLoader");

    worker.end();

    heard.await(WorkerEvent.Goodbye.class);
    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Orderly());
  }

  @Test
  void showsWhatAWorkerHasThrown() throws InterruptedException {
    start("throw");

    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Code(1));
    assertThat(gone.lastWords())
        .startsWith("java.lang.IllegalStateException: this worker gives up");
  }

  @Test
  void endsAWorkerThatWaitsWhenKilled() throws InterruptedException {
    Worker worker = start("wait");
    heard.await(WorkerEvent.Hello.class);

    worker.kill("cancelled");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Killed("cancelled"));
  }

  @Test
  void saysThatThereIsNoWorkerOnTheClassPath() throws InterruptedException {
    start(new Forks(), "dev.volley.NoSuchWorker");

    assertThat(heard.awaitGone().exit().inWords())
        .contains("its main class cannot be used", "dev.volley.NoSuchWorker");
  }
}
