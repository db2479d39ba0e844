package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.volley.wire.FrameWriter;
import dev.volley.zoo.worker.GreenZoo;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ResultForwarderTest {

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
  private final OutputBatch output =
      new OutputBatch(new FrameWriter(stream), new FlushRequests(), (how, cause) -> {});
  private final NodeNumbers numbers = new NodeNumbers();
  private final Attribution attribution = new Attribution();

  /** A forwarder whose plan has been described. */
  private ResultForwarder describing(TestPlan plan) {
    Descriptions descriptions = new Descriptions(1, output, numbers);
    descriptions.describe(plan, new NodeTraits(plan, new DeclaredLocks(), new ClassTraits()));
    return new ResultForwarder(
        plan, descriptions, numbers, output, attribution, CapturePipe.none());
  }

  @Test
  void remembersWhatItCouldNotSay() {
    TestPlan plan = plan();
    LinkageError broken = new LinkageError("no class to say it with");
    OutputBatch failing =
        new OutputBatch(
            new FrameWriter(
                new OutputStream() {
                  @Override
                  public void write(int b) {
                    throw broken;
                  }
                }),
            new FlushRequests(),
            (how, cause) -> {});
    ResultForwarder forwarder =
        new ResultForwarder(
            plan,
            new Descriptions(1, failing, numbers),
            numbers,
            failing,
            attribution,
            CapturePipe.none());
    assertThat(forwarder.unsaid()).isNull();

    assertThatThrownBy(
            () -> forwarder.executionFinished(test(plan), TestExecutionResult.successful()))
        .isSameAs(broken);

    assertThat(forwarder.unsaid()).isSameAs(broken);
  }

  @Test
  void saysNothingOnceTheRequestIsOver() {
    TestPlan plan = plan();
    TestIdentifier test = test(plan);
    ResultForwarder forwarder = describing(plan);
    forwarder.executionStarted(test);
    int said = stream.size();
    forwarder.close();

    forwarder.executionFinished(test, TestExecutionResult.successful());
    forwarder.executionSkipped(test, "late");
    forwarder.dynamicTestRegistered(test);
    forwarder.executionStarted(test);
    output.flush();

    assertThat(stream.size()).isEqualTo(said);
    assertThat(output.finished()).isZero();
  }

  @Test
  void describesOnceWhatIsRegisteredAgain() {
    TestPlan plan = plan();
    ResultForwarder forwarder = describing(plan);
    int said = stream.size();

    forwarder.dynamicTestRegistered(test(plan));
    output.flush();

    assertThat(stream.size()).isEqualTo(said);
  }

  @Test
  void saysEveryEndThatItsEngineSays() {
    TestPlan plan = plan();
    TestIdentifier test = test(plan);
    ResultForwarder forwarder = describing(plan);

    forwarder.executionStarted(test);
    forwarder.executionFinished(
        test, TestExecutionResult.aborted(new IllegalStateException("retry")));
    forwarder.executionStarted(test);
    forwarder.executionFinished(test, TestExecutionResult.failed(new AssertionError("at last")));

    assertThat(forwarder.unsaid()).isNull();
    assertThat(output.finished()).isEqualTo(2);
  }

  @Test
  void endsNothingThatRunsInTheNextRequest() {
    TestPlan plan = plan();
    TestIdentifier test = test(plan);
    ResultForwarder forwarder =
        new ResultForwarder(
            plan,
            new Descriptions(1, output, numbers),
            numbers,
            output,
            attribution,
            CapturePipe.none());
    forwarder.close();
    int number = numbers.give(test.getUniqueId());
    attribution.started(number, true);

    forwarder.executionFinished(test, TestExecutionResult.successful());

    assertThat(attribution.current()).isEqualTo(number);
  }

  private static TestPlan plan() {
    return LauncherFactory.create()
        .discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(GreenZoo.class, "first"))
                .build());
  }

  private static TestIdentifier test(TestPlan plan) {
    return plan.getDescendants(plan.getRoots().iterator().next()).stream()
        .filter(TestIdentifier::isTest)
        .findFirst()
        .orElseThrow();
  }
}
