package dev.volley.journal;

import dev.volley.journal.proto.Passed;
import dev.volley.journal.proto.Threw;
import dev.volley.model.Outcome;
import dev.volley.model.Thrown;
import dev.volley.wire.proto.Frame;
import java.util.Optional;

/** Outcomes and what was thrown, to protobuf and back. */
final class Outcomes {

  private Outcomes() {}

  static dev.volley.journal.proto.Outcome toProto(Outcome outcome) {
    return outcome.fold(TO_PROTO).build();
  }

  static Outcome fromProto(dev.volley.journal.proto.Outcome outcome) throws DamagedRecordException {
    return switch (outcome.getOutcomeCase()) {
      case PASSED -> new Outcome.Passed();
      case FAILED -> new Outcome.Failed(fromProto(outcome.getFailed()));
      case ERRORED -> new Outcome.Errored(fromProto(outcome.getErrored()));
      case ABORTED -> new Outcome.Aborted(fromProto(outcome.getAborted()));
      case SKIPPED -> new Outcome.Skipped(outcome.getSkipped());
      case CRASHED -> new Outcome.Crashed(outcome.getCrashed());
      case TIMED_OUT -> new Outcome.TimedOut(outcome.getTimedOut());
      case NOT_RUN -> new Outcome.NotRun(outcome.getNotRun());
      case OUTCOME_NOT_SET -> throw new DamagedRecordException("an outcome that says nothing");
    };
  }

  private static dev.volley.wire.proto.Thrown toProto(Thrown thrown) {
    dev.volley.wire.proto.Thrown.Builder proto =
        dev.volley.wire.proto.Thrown.newBuilder()
            .setClassName(thrown.className())
            .setSimpleName(thrown.simpleName())
            .setText(thrown.text())
            .addAllFrames(thrown.frames())
            .setCommonFrames(thrown.commonFrames())
            .setThrownByTestClass(thrown.thrownByTestClass())
            .setCircular(thrown.circular());
    thrown.message().ifPresent(proto::setMessage);
    thrown.expected().ifPresent(proto::setExpected);
    thrown.actual().ifPresent(proto::setActual);
    thrown.cause().ifPresent(cause -> proto.setCause(toProto(cause)));
    thrown.suppressed().forEach(suppressed -> proto.addSuppressed(toProto(suppressed)));
    for (Thrown.Frame frame : thrown.focus()) {
      proto.addFocus(
          Frame.newBuilder()
              .setClassName(frame.className())
              .setMethodName(frame.methodName())
              .setLine(frame.line()));
    }
    return proto.build();
  }

  private static Thrown fromProto(dev.volley.wire.proto.Thrown thrown) {
    return new Thrown(
        thrown.getClassName(),
        thrown.getSimpleName(),
        when(thrown.hasMessage(), thrown.getMessage()),
        thrown.getText(),
        thrown.getFramesList(),
        thrown.getCommonFrames(),
        thrown.hasCause() ? Optional.of(fromProto(thrown.getCause())) : Optional.empty(),
        thrown.getSuppressedList().stream().map(Outcomes::fromProto).toList(),
        when(thrown.hasExpected(), thrown.getExpected()),
        when(thrown.hasActual(), thrown.getActual()),
        thrown.getFocusList().stream()
            .map(f -> new Thrown.Frame(f.getClassName(), f.getMethodName(), f.getLine()))
            .toList(),
        thrown.getThrownByTestClass(),
        thrown.getCircular());
  }

  private static Threw toProto(Optional<Thrown> thrown) {
    return thrown
        .map(t -> Threw.newBuilder().setThrown(toProto(t)).build())
        .orElse(Threw.getDefaultInstance());
  }

  private static Optional<Thrown> fromProto(Threw threw) {
    return threw.hasThrown() ? Optional.of(fromProto(threw.getThrown())) : Optional.empty();
  }

  private static Optional<String> when(boolean set, String value) {
    return set ? Optional.of(value) : Optional.empty();
  }

  private static final Outcome.Cases<dev.volley.journal.proto.Outcome.Builder> TO_PROTO =
      new Outcome.Cases<>() {
        @Override
        public dev.volley.journal.proto.Outcome.Builder passed() {
          return builder().setPassed(Passed.getDefaultInstance());
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder failed(Outcome.Failed outcome) {
          return builder().setFailed(toProto(outcome.thrown()));
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder errored(Outcome.Errored outcome) {
          return builder().setErrored(toProto(outcome.thrown()));
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder aborted(Outcome.Aborted outcome) {
          return builder().setAborted(toProto(outcome.thrown()));
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder skipped(Outcome.Skipped outcome) {
          return builder().setSkipped(outcome.reason());
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder crashed(Outcome.Crashed outcome) {
          return builder().setCrashed(outcome.evidence());
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder timedOut(Outcome.TimedOut outcome) {
          return builder().setTimedOut(outcome.evidence());
        }

        @Override
        public dev.volley.journal.proto.Outcome.Builder notRun(Outcome.NotRun outcome) {
          return builder().setNotRun(outcome.reason());
        }

        private dev.volley.journal.proto.Outcome.Builder builder() {
          return dev.volley.journal.proto.Outcome.newBuilder();
        }
      };
}
