package dev.volley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arguments of a JVM mean for archives. */
class JvmFlagsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-javaagent:jacoco.jar=destfile=x",
        "-agentlib:jdwp=transport=dt_socket",
        "-agentpath:/opt/profiler.so",
        "-Xdebug",
        "-Xshare:off",
        "-XX:SharedArchiveFile=mine.jsa",
        "-XX:ArchiveClassesAtExit=mine.jsa",
        "-XX:AOTCache=mine.aot",
        "-XX:-UseSharedSpaces",
        "-Xbootclasspath/a:x.jar",
        "--patch-module=java.base=x",
        "--patch-module",
        "--module-path=modules",
        "-Djava.system.class.loader=Mine",
        "@arguments"
      })
  void someForbidAnArchive(String argument) {
    assertThat(JvmFlags.forbidding(List.of("-Xmx1g", argument), Map.of())).contains(argument);
    assertThat(JvmFlags.forbidding(List.of(), Map.of("JDK_JAVA_OPTIONS", "-Da=b " + argument)))
        .contains(argument);
    assertThat(JvmFlags.forbidding(List.of(), Map.of("JAVA_TOOL_OPTIONS", argument)))
        .contains(argument);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx1g",
        "-ea",
        "-Da=-javaagent:x",
        "-XX:+HeapDumpOnOutOfMemoryError",
        "-Xlog:gc",
        "--add-opens",
        "-XX:TieredStopAtLevel=1"
      })
  void othersDoNot(String argument) {
    assertThat(JvmFlags.forbidding(List.of(argument), Map.of("PATH", "-javaagent:x"))).isEmpty();
  }

  @Test
  void someBelongToTheArchive() {
    assertThat(
            JvmFlags.belonging(
                List.of(
                    "-Xmx1g",
                    "--add-opens",
                    "java.base/java.lang=ALL-UNNAMED",
                    "--add-exports=java.base/sun.nio=ALL-UNNAMED",
                    "-Da=b",
                    "-XX:+UseSerialGC",
                    "-XX:-UseCompressedOops",
                    "-ea")))
        .containsExactly(
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-exports=java.base/sun.nio=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:-UseCompressedOops");
  }
}
