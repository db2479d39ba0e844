package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttributionTest {

  private static final int CLASS = 1;
  private static final int FIRST = 2;
  private static final int SECOND = 3;

  private final Attribution attribution = new Attribution();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  @Test
  void namesTheInnermostAndGoesBackToTheOuter() {
    assertThat(attribution.current()).isZero();
    attribution.started(CLASS, false);
    attribution.started(FIRST, true);
    assertThat(attribution.current()).isEqualTo(FIRST);
    assertThat(attribution.finished(FIRST)).isPositive();
    assertThat(attribution.current()).isEqualTo(CLASS);
    attribution.finished(CLASS);
    assertThat(attribution.current()).isZero();
  }

  @Test
  void interruptsTheThreadOfANodeAndNotWhatItRunsNext() {
    attribution.started(FIRST, true);
    attribution.interrupt(FIRST);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    attribution.finished(FIRST);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();

    attribution.started(SECOND, true);
    attribution.interrupt(FIRST);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    attribution.finished(SECOND);
  }

  @Test
  void namesTheTestOfTheThreadThatStartedAThread() throws Exception {
    attribution.started(FIRST, true);
    assertThat(onOther(attribution::current)).isEqualTo(FIRST);
  }

  @Test
  void namesTheOnlyRunningTestWhereAThreadOutlivedItsOwn() throws Exception {
    attribution.started(CLASS, false);
    attribution.started(FIRST, true);
    onOther(attribution::current);
    attribution.finished(FIRST);
    assertThat(onOther(attribution::current)).isEqualTo(FIRST);

    attribution.started(SECOND, true);
    assertThat(onOther(attribution::current)).isEqualTo(SECOND);
  }

  @Test
  void staysWithTheFinishedTestWhereSeveralRun() throws Exception {
    attribution.started(FIRST, true);
    onOther(attribution::current);
    attribution.finished(FIRST);
    attribution.started(SECOND, true);
    attribution.started(4, true);

    assertThat(onOther(attribution::current)).isEqualTo(FIRST);
  }

  @Test
  void namesTheOnlyRunningTestForAThreadOfNobody() throws Exception {
    onOther(attribution::current);
    attribution.started(FIRST, true);
    assertThat(onOther(attribution::current)).isEqualTo(FIRST);
    attribution.finished(FIRST);
    assertThat(onOther(attribution::current)).isZero();
  }

  @Test
  void mindsNotWhereATestEndsOnAnotherThread() throws Exception {
    attribution.started(CLASS, false);
    attribution.started(FIRST, true);
    onOther(() -> attribution.finished(FIRST));
    attribution.started(SECOND, true);

    assertThat(attribution.current()).isEqualTo(SECOND);
    attribution.finished(SECOND);
    assertThat(attribution.current()).isEqualTo(CLASS);
  }

  @Test
  void forgetsWhatNeverFinished() throws Exception {
    attribution.started(CLASS, false);
    attribution.started(FIRST, true);
    onOther(attribution::current);
    attribution.reset();

    assertThat(attribution.current()).isZero();
    assertThat(attribution.finished(FIRST)).isZero();
    assertThat(onOther(attribution::current)).isEqualTo(FIRST);
  }

  private <T> T onOther(Callable<T> call) throws Exception {
    return other.submit(call).get(60, TimeUnit.SECONDS);
  }
}
