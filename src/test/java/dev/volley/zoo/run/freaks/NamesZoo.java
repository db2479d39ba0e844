package dev.volley.zoo.run.freaks;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Has names that no report was made for; every second test fails, so that its name is told. */
@DisplayName("\u0000]]>\u001b[31m")
class NamesZoo {
  /** The names, each other than the others. */
  static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "]]>", "<&>\"'", "\ud800", "a\udc00b", "\udc00\ud800", "\ufffe\uffff", "\u202e"));
    names.addAll(List.of("../../../etc/passwd", "/", "\\", "C:\\x", "a:b", "..", "CON", "~"));
    names.addAll(List.of("x".repeat(32 * 1024), "\u20ac".repeat(32 * 1024)));
    names.addAll(List.of("#1", "[1]", "a/[b:c]"));
    for (char c = 0; c < ' '; c++) {
      names.add("control " + c + " character");
    }
    for (char c = 0x7f; c < 0xa0; c++) {
      names.add("control " + c + " character");
    }
    return names;
  }

  @TestFactory
  Stream<DynamicTest> makes() {
    return names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> failAtSecond(names().indexOf(name))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void takes(String name) {
    failAtSecond(names().indexOf(name));
  }

  private static void failAtSecond(int number) {
    if (number % 2 == 1) {
      fail("number " + number);
    }
  }
}
