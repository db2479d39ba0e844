package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {
  private final List<String> killed = new ArrayList<>();

  /** A process that exists only as its name, and what is said of those below it. */
  private ProcessHandle process(String name, @Nullable Throwable trouble, ProcessHandle... below) {
    return (ProcessHandle)
        Proxy.newProxyInstance(
            ProcessTreeTest.class.getClassLoader(),
            new Class<?>[] {ProcessHandle.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "descendants" -> listed(trouble, below);
                  case "destroyForcibly" -> killed.add(name);
                  case "isAlive" -> true;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Stream<ProcessHandle> listed(@Nullable Throwable trouble, ProcessHandle... below)
      throws Throwable {
    if (trouble instanceof Error) {
      throw trouble;
    }
    Stream<ProcessHandle> all = Stream.of(below);
    return trouble == null
        ? all
        : Stream.concat(
            all,
            Stream.of(0)
                .<ProcessHandle>map(
                    none -> {
                      throw new IllegalStateException(trouble);
                    }));
  }

  @Test
  void killsTheProcessAndAllBelowIt() {
    ProcessTree.kill(process("root", null, process("child", null), process("grandchild", null)));

    assertThat(killed).containsExactlyInAnyOrder("root", "child", "grandchild");
  }

  @Test
  void killsTheProcessWhereTheSystemDoesNotListWhatIsBelowIt() {
    Exception trouble = new IllegalStateException("Unable to open /proc");

    ProcessTree.kill(process("root", trouble, process("child", null)));

    assertThat(killed).containsExactlyInAnyOrder("root", "child");
  }

  @Test
  void killsTheProcessWhereThereIsNoMemoryToListWhatIsBelowIt() {
    ProcessHandle root = process("root", new OutOfMemoryError("no list"));

    assertThatThrownBy(() -> ProcessTree.kill(root)).isInstanceOf(OutOfMemoryError.class);

    assertThat(killed).containsExactly("root");
  }
}
