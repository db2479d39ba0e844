package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.BrokenClass;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.RequestDone;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.TaggedZoo;
import dev.volley.zoo.worker.UnreadableZoo;
import dev.volley.zoo.worker.Vanished;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokenClassesTest {

  private static final String MISSING = "com.example.Missing";

  @Test
  void runsTheOthersWhereAClassIsMissing() throws IOException {
    Story story = run(null, GreenZoo.class.getName(), MISSING, TaggedZoo.class.getName());

    assertThat(story.outcomes()).hasSize(5);
    assertThat(story.done(1).hasThrown()).isFalse();
    assertThat(story.done(1).getBrokenClassesList())
        .singleElement()
        .satisfies(
            broken -> {
              assertThat(broken.getClassName()).isEqualTo(MISSING);
              assertThat(broken.getThrown().getClassName())
                  .isEqualTo("java.lang.ClassNotFoundException");
            });
  }

  @Test
  void tellsASingleMissingClass() throws IOException {
    Story story = run(null, MISSING);

    assertThat(story.done(1).getBrokenClassesList())
        .extracting(BrokenClass::getClassName)
        .containsExactly(MISSING);
    assertThat(story.done(1).hasThrown()).isFalse();
  }

  @Test
  void findsTheClassThatMakesDiscoveryFail() throws IOException {
    Story story =
        run(
            new WithoutVanished(),
            GreenZoo.class.getName(),
            UnreadableZoo.class.getName(),
            TaggedZoo.class.getName());

    RequestDone done = story.done(1);
    assertThat(done.hasThrown()).as("%s", done).isFalse();
    assertThat(done.getBrokenClassesList())
        .extracting(BrokenClass::getClassName)
        .containsExactly(UnreadableZoo.class.getName());
    assertThat(done.getBrokenClasses(0).getThrown().toString()).contains("NoClassDefFoundError");
    assertThat(story.outcomes()).hasSize(5);
  }

  @Test
  void tellsASingleClassThatMakesDiscoveryFail() throws IOException {
    Story story = run(new WithoutVanished(), UnreadableZoo.class.getName());

    assertThat(story.done(1).hasThrown()).isFalse();
    assertThat(story.done(1).getBrokenClassesList()).hasSize(1);
    assertThat(story.outcomes()).isEmpty();
  }

  @Test
  void blamesNoClassForAnIllegalUniqueId() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assign(
        Assign.newBuilder()
            .setRequest(1)
            .addClassNames(GreenZoo.class.getName())
            .addUniqueIds("no id at all"));
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.done(1).getThrown().getMessage()).contains("no id at all");
    assertThat(story.done(1).getBrokenClassesList()).isEmpty();
    assertThat(story.outcomes()).isEmpty();
  }

  private static Story run(@Nullable ClassLoader loader, String... classes) throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder(), loader);
    controller.assign(1, classes);
    controller.end();
    return controller.awaitEnd();
  }

  /** Loads the zoo's classes anew, all but one. */
  private static final class WithoutVanished extends ClassLoader {

    WithoutVanished() {
      super(WithoutVanished.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(Vanished.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      if (!name.equals(UnreadableZoo.class.getName())) {
        return super.loadClass(name, resolve);
      }
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = Objects.requireNonNull(getResourceAsStream(file))) {
        byte[] bytes = in.readAllBytes();
        Class<?> known = findLoadedClass(name);
        return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
