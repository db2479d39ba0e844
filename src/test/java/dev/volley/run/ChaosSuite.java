package dev.volley.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** A project of 500 short tests, of which some share a lock, a group, a set-up or a method. */
final class ChaosSuite {
  static final int CLASSES = 25;
  private static final int TESTS = 20;
  private static final String PACKAGE = "chaos";

  private ChaosSuite() {}

  /** Writes and compiles it, on this JVM's class path. */
  static void compile(Path directory) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-d", directory.toString(), "-nowarn", "-proc:none"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (int c = 0; c < CLASSES; c++) {
      Path file = directory.resolve(PACKAGE).resolve("C" + c + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source(c));
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the suite does not compile");
    }
  }

  /** The names of its classes. */
  static List<String> classes() {
    return IntStream.range(0, CLASSES).mapToObj(c -> PACKAGE + ".C" + c).toList();
  }

  /** What must stand in the reports, once each: by class, the names of its tests. */
  static Map<String, List<String>> tests() {
    Map<String, List<String>> tests = new TreeMap<>();
    for (int c = 0; c < CLASSES; c++) {
      boolean parameterized = isParameterized(c);
      tests.put(
          PACKAGE + ".C" + c,
          IntStream.range(0, TESTS)
              .mapToObj(t -> parameterized ? "p(int)[" + (t + 1) + "]" : "m" + t)
              .toList());
    }
    return tests;
  }

  private static boolean isParameterized(int c) {
    return c % 5 == 4;
  }

  private static String source(int c) {
    StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n");
    text.append("import dev.volley.zoo.run.Alone;\nimport org.junit.jupiter.api.*;\n");
    text.append("import org.junit.jupiter.api.parallel.*;\n");
    text.append("import org.junit.jupiter.params.*;\n");
    text.append("import org.junit.jupiter.params.provider.*;\n");
    boolean locks = c % 5 == 1;
    text.append(locks ? "@ResourceLock(\"chaos\")\n" : "");
    text.append(c % 5 == 2 ? "@Tag(\"volley.group=chaos\")\n" : "");
    text.append("class C" + c + " {\n");
    if (c % 5 == 3) {
      text.append("  @BeforeAll static void setUp() throws Exception { Thread.sleep(5); }\n");
    }
    String body = locks ? "Alone.work(4);" : "Thread.sleep(" + (1 + c % 7) + ");";
    if (isParameterized(c)) {
      text.append("  @ParameterizedTest @ValueSource(ints = {1");
      IntStream.rangeClosed(2, TESTS).forEach(i -> text.append(",").append(i));
      text.append("})\n  void p(int i) throws Exception { " + body + " }\n");
    } else {
      for (int t = 0; t < TESTS; t++) {
        text.append("  @Test void m" + t + "() throws Exception { " + body + " }\n");
      }
    }
    return text.append("}\n").toString();
  }
}
