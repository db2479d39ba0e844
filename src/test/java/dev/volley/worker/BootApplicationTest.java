package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.TaggedZoo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BootApplicationTest {

  @Test
  void looksIntoAPackageOnce() throws Exception {
    Looked loader = new Looked();
    BootApplication applications = new BootApplication();

    String found = applications.packageOf(loader.loadClass(GreenZoo.class.getName()));
    String again = applications.packageOf(loader.loadClass(TaggedZoo.class.getName()));

    assertThat(again).isEqualTo(found);
    assertThat(loader.folders).startsWith("dev/volley/zoo/worker").doesNotHaveDuplicates();
  }

  /** Loads the zoo's classes anew, and notes what is looked for. */
  private static final class Looked extends ClassLoader {
    private final List<String> folders = new ArrayList<>();

    Looked() {
      super(Looked.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      folders.add(name);
      return super.getResources(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.volley.zoo.")) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in =
          Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
