package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Lock;
import dev.volley.wire.proto.Printed;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.LockingZoo;
import dev.volley.zoo.worker.RoundsZoo;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredLocksTest {

  private static final String GLOBAL =
      "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

  @Test
  void tellsOfEachNodeWhatItDeclaresItself() throws IOException {
    Story story = run(LockingZoo.OfClass.class);

    assertThat(locks(story, LockingZoo.OfClass.class)).containsExactly(exclusive("database"));
    assertThat(locks(story, "[method:reads()]")).containsExactly(shared("file"));
    assertThat(locks(story, "[method:plain()]")).isEmpty();
    assertThat(locks(story, "[nested-class:Inner]")).containsExactly(exclusive("inner"));
    assertThat(locks(story, "[method:inner()]")).isEmpty();
  }

  @Test
  void tellsTagsThatTheParentHasNot() throws IOException {
    Story story = run(LockingZoo.OfClass.class);

    assertThat(story.node(":" + LockingZoo.OfClass.class.getName() + "]").getTagsList())
        .containsExactly("outer");
    assertThat(story.node("[method:reads()]").getTagsList()).containsExactly("slow");
    assertThat(story.node("[method:plain()]").getTagsList()).isEmpty();
  }

  @Test
  void givesChildrenWhatIsMeantForThem() throws IOException {
    Story story = run(LockingZoo.OfChildren.class);

    assertThat(locks(story, LockingZoo.OfChildren.class)).isEmpty();
    assertThat(locks(story, "[method:test()]")).containsExactly(exclusive("each"));
  }

  @Test
  void givesAParameterizedClassWhatItsTestsDeclare() throws IOException {
    Story story = run(RoundsZoo.class);

    assertThat(locks(story, "[class-template:" + RoundsZoo.class.getName() + "]"))
        .containsExactly(shared("nested"), exclusive("within"));
  }

  @Test
  void asksProviders() throws IOException {
    Story story = run(LockingZoo.Provided.class);

    assertThat(locks(story, "[method:test()]")).containsExactly(shared("of test"));
    assertThat(locks(story, "[method:other()]")).containsExactly(shared("of other"));
  }

  @Test
  void keepsToItselfWhatLiesInTheJvm() throws IOException {
    assertThat(locks(run(LockingZoo.OfTheJvm.class), LockingZoo.OfTheJvm.class)).isEmpty();
  }

  @Test
  void passesIsolationOn() throws IOException {
    assertThat(locks(run(LockingZoo.Alone.class), LockingZoo.Alone.class))
        .containsExactly(exclusive(GLOBAL));
    assertThat(locks(run(LockingZoo.Together.class), LockingZoo.Together.class)).isEmpty();
    assertThat(locks(run(GreenZoo.class), GreenZoo.class)).isEmpty();
  }

  @Test
  void takesTheStrongerOfTwo() throws IOException {
    assertThat(locks(run(LockingZoo.Both.class), LockingZoo.Both.class))
        .containsExactly(exclusive("both"));
  }

  @Test
  void seesContainersThatATagFilterWouldHide() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder().addIncludeTags("slow"), LockingZoo.OfClass.class);

    assertThat(story.planned()).containsExactly("reads()");
    assertThat(locks(story, LockingZoo.OfClass.class)).containsExactly(exclusive("database"));
  }

  @Test
  void letsAClassThatDoesNotTellRunAlone() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), LockingZoo.Untold.class);

    assertThat(locks(story, LockingZoo.Untold.class)).containsExactly(exclusive(GLOBAL));
  }

  @Test
  void saysOnceThatAClassDoesNotTell() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder(), LockingZoo.Untold.class, LockingZoo.Untold.class);

    assertThat(story.printed(0, Printed.Stream.ERR))
        .containsOnlyOnce("does not tell which resources it needs")
        .contains(LockingZoo.Untold.class.getName())
        .contains("the provider is broken");
  }

  private static Story run(Class<?> type) throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), type);
    assertThat(story.done(1).hasThrown()).as("%s", story.done(1)).isFalse();
    return story;
  }

  private static List<Lock> locks(Story story, Class<?> type) {
    return locks(story, "[class:" + type.getName() + "]");
  }

  private static List<Lock> locks(Story story, String idEnd) {
    return story.node(idEnd).getLocksList();
  }

  private static Lock exclusive(String key) {
    return Lock.newBuilder().setKey(key).setExclusive(true).build();
  }

  private static Lock shared(String key) {
    return Lock.newBuilder().setKey(key).build();
  }
}
