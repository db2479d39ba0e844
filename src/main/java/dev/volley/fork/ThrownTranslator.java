package dev.volley.fork;

import dev.volley.model.Thrown;
import java.util.Optional;

/** Turns a throwable as it came over the wire into the model's. Stateless. */
final class ThrownTranslator {
  private ThrownTranslator() {}

  /** The model's form of it. */
  static Thrown translate(dev.volley.wire.proto.Thrown thrown) {
    return new Thrown(
        thrown.getClassName(),
        thrown.getSimpleName(),
        thrown.hasMessage() ? Optional.of(thrown.getMessage()) : Optional.empty(),
        thrown.getText(),
        thrown.getFramesList(),
        thrown.getCommonFrames(),
        thrown.hasCause() ? Optional.of(translate(thrown.getCause())) : Optional.empty(),
        thrown.getSuppressedList().stream().map(ThrownTranslator::translate).toList(),
        thrown.hasExpected() ? Optional.of(thrown.getExpected()) : Optional.empty(),
        thrown.hasActual() ? Optional.of(thrown.getActual()) : Optional.empty(),
        thrown.getFocusList().stream().map(ThrownTranslator::translate).toList(),
        thrown.getThrownByTestClass(),
        thrown.getCircular());
  }

  private static Thrown.Frame translate(dev.volley.wire.proto.Frame frame) {
    return new Thrown.Frame(frame.getClassName(), frame.getMethodName(), frame.getLine());
  }
}
