package dev.volley.history;

import static dev.volley.history.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("deep").resolve("test.history");
  }

  @Test
  void whatIsMissingIsEmptyAndNoProblem() {
    assertThat(loaded(file).history().size()).isZero();
    assertThat(loaded(file).problems()).isEmpty();
  }

  @Test
  void emptyFileIsNoProblem() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);

    assertThat(loaded(file).problems()).isEmpty();
    assertThat(save(NOON, 10)).isEmpty();
    assertThat(loaded(file).history().size()).isEqualTo(1);
  }

  @Test
  void medianAndSpreadAreOfTheLastTenRuns() {
    for (int i = 0; i < 15; i++) {
      assertThat(save(NOON.plusSeconds(i), i < 5 ? 99_000 : i == 14 ? 500_000 : 1000 + i))
          .isEmpty();
    }

    ClassHistory foo = foo();

    assertThat(foo.expected()).hasValue(1.0095);
    assertThat(foo.spread()).hasValue(0.0025);
    assertThat(foo.tests()).containsEntry("[method:a()]", 0.506);
    assertThat(text(file).lines().filter(line -> line.startsWith("time ")).toList())
        .singleElement()
        .satisfies(line -> assertThat(line.split(",")).hasSize(Pruning.PER_CLASS));
    assertThat(text(file).lines().filter(line -> line.startsWith("test ")).toList())
        .singleElement()
        .satisfies(line -> assertThat(line.split(",")).hasSize(Pruning.PER_TEST));
  }

  @Test
  void sameRunSavedTwiceCountsOnce() {
    save(NOON, 1000);
    String once = text(file);

    save(NOON, 1000);

    assertThat(text(file)).isEqualTo(once);
  }

  @Test
  void hintsGoWithTheClassFileAndEstimatesStay() {
    Observations first = Told.run(NOON).ranClass("p.Foo", 1000).ended();
    first.described("p.Foo", "d1", Set.of("db"), true);
    first.apart("p.Foo");
    at(file, NOON).save(first);

    assertThat(foo("d1").hints().apart()).isTrue();
    assertThat(foo("d2").hints()).isEqualTo(Hints.NONE);
    assertThat(foo("d2").sameFile()).isFalse();
    assertThat(foo("d2").expected()).hasValue(1);
  }

  @Test
  void classThatStandsApartDoesSoUntilItChanges() {
    Observations first = Told.run(NOON).ranClass("p.Foo", 1000).ended();
    first.described("p.Foo", "d1", Set.of(), false);
    first.apart("p.Foo");
    at(file, NOON).save(first);
    Observations second = Told.run(NOON.plusSeconds(1)).ranClass("p.Foo", 1000).ended();
    second.described("p.Foo", "d1", Set.of(), true);
    at(file, NOON).save(second);
    assertThat(foo("d1").hints().apart()).isTrue();

    Observations third = Told.run(NOON.plusSeconds(2)).ranClass("p.Foo", 1000).ended();
    third.described("p.Foo", "d2", Set.of(), true);
    at(file, NOON).save(third);

    assertThat(foo("d2").hints().apart()).isFalse();
    assertThat(foo("d2").hints().divisible()).isTrue();
  }

  @Test
  void anotherProjectsHistoryIsOneWarningAndStaysAsItIs() {
    save(NOON, 1000);
    String before = text(file);
    HistoryFile other = new HistoryFile(file, "g:other", "test");

    assertThat(other.load().problems())
        .singleElement()
        .asString()
        .contains("another project (g:a, execution test; expected g:other, execution test)");
    assertThat(other.save(Told.run().ranClass("p.Bar", 5).ended())).hasSize(1);
    assertThat(text(file)).isEqualTo(before);
  }

  @Test
  void fileThatIsNoHistoryStaysAsItIs() throws IOException {
    write("<project>");

    assertThat(loaded(file).problems()).singleElement().asString().contains("no history");
    assertThat(save(NOON, 1000)).hasSize(1);
    assertThat(text(file)).isEqualTo("<project>");
  }

  @Test
  void directoryIsOneWarning() throws IOException {
    Files.createDirectories(file);

    assertThat(loaded(file).problems()).hasSize(1);
    assertThat(save(NOON, 1000)).hasSize(1);
  }

  @Test
  void placeThatCannotBeWrittenIsOneWarning() throws IOException {
    Files.writeString(file.getParent(), "a file where a directory should be");

    assertThat(save(NOON, 1000)).singleElement().asString().contains("was not saved");
  }

  @Test
  void truncatedFileIsOneWarningAndWrittenAnew() throws IOException {
    save(NOON, 1000);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      HistoryFile.Loaded loaded = loaded(file);
      assertThat(loaded.problems()).as("cut at %d", length).hasSize(1);
      assertThat(loaded.history().size()).isZero();
    }

    assertThat(save(NOON, 2000)).hasSize(1);
    assertThat(foo().expected()).hasValue(2);
  }

  @Test
  void changedByteIsNeverAWrongNumber() throws IOException {
    save(NOON, 1000);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      HistoryFile.Loaded loaded = loaded(file);
      assertThat(loaded.problems()).hasSize(1);
      assertThat(loaded.history().size()).isZero();
    }
  }

  @Test
  void classNotSeenForNinetyDaysIsGone() {
    save(NOON, 1000);
    Instant later = NOON.plus(Duration.ofDays(91));

    at(file, later).save(Told.run(later).ranClass("p.Bar", 5).ended());

    assertThat(loaded(file).history().of("p.Foo", "")).isEmpty();
    assertThat(loaded(file).history().of("p.Bar", "")).isPresent();
  }

  @Test
  void classNotSeenInFiftyWholeRunsIsGone() {
    save(NOON, 1000);
    for (int i = 1; i <= 49; i++) {
      at(file, NOON).save(Told.run(NOON.plusSeconds(i)).ranClass("p.Bar", 5).ended());
    }
    assertThat(loaded(file).history().of("p.Foo", "")).isPresent();

    at(file, NOON).save(Told.run(NOON.plusSeconds(50)).ranClass("p.Bar", 5).ended());

    assertThat(loaded(file).history().of("p.Foo", "")).isEmpty();
  }

  @Test
  void runsOfSomeClassesDoNotPushOthersOut() {
    save(NOON, 1000);
    for (int i = 1; i <= 60; i++) {
      Told some = new Told(NOON.plusSeconds(i), Scope.SOME_CLASSES);
      at(file, NOON).save(some.ranClass("p.Bar", 5).ended());
    }

    assertThat(loaded(file).history().of("p.Foo", "")).isPresent();
  }

  @Test
  void runsFromTheFutureAreForgotten() {
    Instant future = NOON.plus(Duration.ofDays(4000));
    at(file, future).save(Told.run(future).ranClass("p.Foo", 99_000).ended());

    save(NOON, 1000);

    assertThat(foo().expected()).hasValue(1);
  }

  @Test
  void testNotSeenInTenRunsOfItsClassIsGone() {
    Told first = Told.run(NOON);
    var top = Told.classNode("p.Foo");
    first.started(1, top).ran(1, Told.test(top, "old"), 5).finished(1, top, 10);
    at(file, NOON).save(first.ended());
    save(NOON.plusSeconds(1), 10);
    assertThat(foo().tests()).containsOnlyKeys("[method:old()]", "[method:a()]");

    for (int i = 2; i <= 10; i++) {
      save(NOON.plusSeconds(i), 10);
    }

    assertThat(foo().tests()).containsOnlyKeys("[method:a()]");
  }

  @Test
  void filesOfSeveralBuildsMerge() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    at(one, NOON).save(Told.run(NOON).ranClass("p.Foo", 1000).ended());
    HistoryFile.merge(two, List.of(one), NOON);
    at(one, NOON).save(Told.run(NOON.plusSeconds(1)).ranClass("p.Foo", 2000).ended());
    at(two, NOON).save(Told.run(NOON.plusSeconds(2)).ranClass("p.Foo", 6000).ended());
    at(two, NOON).save(Told.run(NOON.plusSeconds(3)).ranClass("p.Bar", 5).ended());

    assertThat(HistoryFile.merge(file, List.of(one, two), NOON)).isEmpty();

    assertThat(foo().expected()).hasValue(2);
    assertThat(loaded(file).history().size()).isEqualTo(2);
    String merged = text(file);
    assertThat(HistoryFile.merge(file, List.of(two, one, file), NOON)).isEmpty();
    assertThat(text(file)).isEqualTo(merged);
  }

  @Test
  void mergeNamesWhatItLeavesOut() throws IOException {
    Path good = folder.resolve("good");
    Path other = folder.resolve("other");
    Path cut = Files.writeString(folder.resolve("cut"), "volley-history 1\nmodule");
    at(good, NOON).save(Told.run(NOON).ranClass("p.Foo", 1000).ended());
    new HistoryFile(other, "g:other", "test").save(Told.run(NOON).ranClass("p.Foo", 7).ended());

    List<String> problems =
        HistoryFile.merge(file, List.of(good, other, cut, folder.resolve("none")), NOON);

    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).contains("g:other");
    assertThat(problems.get(1)).contains("cut off");
    assertThat(problems.get(2)).contains("no history");
    assertThat(foo().expected()).hasValue(1);
  }

  @Test
  void linkIsFollowedAndStays() throws IOException {
    Path real = folder.resolve("real");
    at(real, NOON).save(Told.run(NOON).ranClass("p.Foo", 1000).ended());
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);

    save(NOON.plusSeconds(1), 3000);

    assertThat(file).isSymbolicLink();
    assertThat(foo().expected()).hasValue(2);
  }

  @Test
  void lockOfABuildThatIsGoneIsNoObstacle() throws IOException {
    save(NOON, 1000);
    Path lock = file.resolveSibling("test.history.lock");
    assertThat(lock).exists();
    try (FileChannel left = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThat(left.isOpen()).isTrue();
      assertThat(save(NOON.plusSeconds(1), 3000)).isEmpty();
    }
  }

  @Test
  void interruptEndsTheWaitForAnotherBuild() throws IOException {
    save(NOON, 1000);
    try (FileChannel other =
            FileChannel.open(file.resolveSibling("test.history.lock"), StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      Thread.currentThread().interrupt();

      List<String> problems = save(NOON.plusSeconds(1), 9000);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(problems).singleElement().asString().contains("was not saved");
    }
    assertThat(foo().expected()).hasValue(1);
  }

  @Test
  void interruptedBuildStillSaves() {
    Thread.currentThread().interrupt();

    List<String> problems = save(NOON, 1000);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(problems).isEmpty();
    assertThat(foo().expected()).hasValue(1);
  }

  private List<String> save(Instant at, long millis) {
    return at(file, at).save(Told.run(at).ranClass("p.Foo", millis).ended());
  }

  private static HistoryFile at(Path file, Instant now) {
    return new HistoryFile(file, "g:a", "test", Clock.fixed(now, ZoneOffset.UTC));
  }

  private static HistoryFile.Loaded loaded(Path file) {
    return new HistoryFile(file, "g:a", "test").load();
  }

  private ClassHistory foo() {
    return foo("");
  }

  private ClassHistory foo(String digest) {
    assertThat(loaded(file).problems()).isEmpty();
    return loaded(file).history().of("p.Foo", digest).orElseThrow();
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
