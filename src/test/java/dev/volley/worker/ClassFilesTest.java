package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.FrameReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFilesTest {

  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(classes = {WorkerMain.class, FrameReader.class})
  void areForJava8(Class<?> type) throws Exception {
    Path classFile =
        Path.of(Objects.requireNonNull(type.getResource(type.getSimpleName() + ".class")).toURI());
    List<Path> classes = classFiles(Objects.requireNonNull(classFile.getParent()));

    assertThat(classes).hasSizeGreaterThan(6).allSatisfy(ClassFilesTest::assertMajor);
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .toList();
    }
  }

  private static void assertMajor(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).as("%s", file).isLessThanOrEqualTo(JAVA_8);
    }
  }
}
