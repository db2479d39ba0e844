package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleReaderTest {
  private static final String DESCRIPTOR = "module-info.class";

  @TempDir Path directory;

  private final ModuleReader reader = new ModuleReader(17);
  private ModuleSources sources = new ModuleSources(Path.of(""));
  private Path classes = Path.of("");

  @BeforeEach
  void compileAModule() throws IOException {
    sources = new ModuleSources(directory);
    classes = compile("classes", "com.acme");
  }

  @Test
  void readsADirectory() throws IOException {
    assertThat(reader.described(classes)).map(ModuleDescriptor::name).contains("com.acme");
    assertThat(reader.described(directory)).isEmpty();
    assertThat(reader.described(directory.resolve("missing"))).isEmpty();
  }

  @Test
  void readsWhatWasCompiledForALaterJava() throws IOException {
    Path descriptor = classes.resolve(DESCRIPTOR);
    byte[] bytes = Files.readAllBytes(descriptor);
    ByteBuffer.wrap(bytes).putShort(6, (short) (44 + Runtime.version().feature() + 20));
    Files.write(descriptor, bytes);

    assertThat(reader.described(classes)).map(ModuleDescriptor::name).contains("com.acme");
  }

  @Test
  void readsFromAJarWhatBelongsToTheJavaThatRuns() throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    entries.put("META-INF/versions/11/" + DESCRIPTOR, descriptor("for11", "acme.eleven"));
    entries.put("META-INF/versions/21/" + DESCRIPTOR, descriptor("for21", "acme.late"));
    Path jar = sources.jar("acme-1.0.jar", entries);

    assertThat(reader.described(jar)).map(ModuleDescriptor::name).contains("acme.eleven");
    assertThat(new ModuleReader(25).described(jar))
        .map(ModuleDescriptor::name)
        .contains("acme.late");
    assertThat(new ModuleReader(9).described(jar)).isEmpty();
  }

  @Test
  void refusesWhatIsNoDescriptor() throws IOException {
    Files.writeString(classes.resolve(DESCRIPTOR), "this is no class file");

    assertThatThrownBy(() -> reader.described(classes)).isInstanceOf(IOException.class);
  }

  @Test
  void namesAutomaticModulesAsAJvmDoes() throws IOException {
    Path named = sources.automatic("any-2.jar", "com.acme.any");
    Path derived = sources.jar("some-lib-1.0.jar", Map.of("a/B.class", new byte[0]));
    Path nameless = sources.jar("1.0.jar", Map.of("a/B.class", new byte[0]));

    assertThat(ModuleReader.automatic(named)).map(ModuleDescriptor::name).contains("com.acme.any");
    assertThat(ModuleReader.automatic(derived)).map(ModuleDescriptor::name).contains("some.lib");
    assertThat(ModuleReader.automatic(nameless)).isEmpty();
    assertThat(ModuleReader.automatic(directory)).isEmpty();
    assertThat(reader.described(named)).isEmpty();
  }

  @Test
  void passesOverWhatIsNoArchive() throws IOException {
    Path text = Files.writeString(directory.resolve("text.jar"), "text");

    assertThat(reader.described(text)).isEmpty();
    assertThat(ModuleReader.automatic(text)).isEmpty();
  }

  private byte[] descriptor(String folder, String name) throws IOException {
    return Files.readAllBytes(compile(folder, name).resolve(DESCRIPTOR));
  }

  private Path compile(String folder, String name) throws IOException {
    return sources.compile(folder, Map.of("module-info.java", "module " + name + " {}"));
  }
}
