package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Leak;
import dev.volley.model.WorkerEvent;
import dev.volley.wire.proto.Leaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakMessagesTest {
  private static dev.volley.wire.proto.Leak.Builder leak() {
    return dev.volley.wire.proto.Leak.newBuilder().setWhat("what").setWhere("where");
  }

  @ParameterizedTest
  @EnumSource(Leak.Kind.class)
  void everyKindHasANameOfItsOwnOnTheWire(Leak.Kind kind) throws BrokenConversation {
    Leaks message =
        Leaks.newBuilder()
            .setRequest(3)
            .addClassNames("A")
            .addLeaks(leak().setKind(LeakMessages.kind(kind)))
            .build();

    WorkerEvent.Leaked leaked = LeakMessages.leaked(message);

    assertThat(leaked.request()).isEqualTo(3);
    assertThat(leaked.classNames()).containsExactly("A");
    assertThat(leaked.leaks()).containsExactly(new Leak(kind, "what", "where"));
  }

  @Test
  void refusesAKindThatThereIsNot() {
    assertThatThrownBy(() -> LeakMessages.leaked(Leaks.newBuilder().addLeaks(leak()).build()))
        .isInstanceOf(BrokenConversation.class)
        .hasMessageContaining("a leak of no known kind, 0");
    assertThatThrownBy(
            () -> LeakMessages.leaked(Leaks.newBuilder().addLeaks(leak().setKindValue(77)).build()))
        .isInstanceOf(BrokenConversation.class)
        .hasMessageContaining("77");
  }
}
