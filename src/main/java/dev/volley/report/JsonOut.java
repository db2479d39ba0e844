package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.TestNode.Source;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a list of tests as JSON (RFC 8259), one line for each test. Stateless. */
final class JsonOut {

  private JsonOut() {}

  static String of(TestList list) {
    return "{\n  \"tests\": "
        + array(list.tests(), entry -> "\n    " + test(entry), "\n  ")
        + ",\n  \"problems\": "
        + array(list.problems(), problem -> "\n    " + string(problem), "\n  ")
        + "\n}\n";
  }

  private static String test(TestList.Entry entry) {
    TestNode node = entry.node();
    String method = "null";
    String parameters = "null";
    if (node.source() instanceof Source.OfMethod of) {
      method = string(of.method());
      parameters = string(of.parameterTypes());
    }
    return "{\"class\": "
        + node.source().className().map(JsonOut::string).orElse("null")
        + ", \"method\": "
        + method
        + ", \"parameterTypes\": "
        + parameters
        + ", \"displayName\": "
        + string(node.displayName())
        + ", \"uniqueId\": "
        + string(node.uniqueId())
        + ", \"makesTests\": "
        + entry.makesTests()
        + ", \"tags\": "
        + array(entry.tags(), JsonOut::string, "")
        + ", \"locks\": "
        + array(entry.locks(), JsonOut::lock, "")
        + "}";
  }

  private static String lock(Lock lock) {
    return "{\"key\": " + string(lock.key()) + ", \"exclusive\": " + lock.exclusive() + "}";
  }

  private static <T> String array(Collection<T> elements, Function<T, String> toJson, String end) {
    return elements.isEmpty()
        ? "[]"
        : elements.stream().map(toJson).collect(Collectors.joining(",", "[", end + "]"));
  }

  /** In quotes. Surrogates without their other half are escaped: UTF-8 has none of them. */
  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || isHalf(text, i)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
