package dev.volley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may use the folder, and what it holds. */
@DisabledOnOs(OS.WINDOWS)
class FolderTest {
  @TempDir Path directory;

  @Test
  void isMadeForTheUserAlone() throws Exception {
    Path path = directory.resolve("cache/volley/archives");

    Folder.open(path);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void isNotUsedWhereOthersMay() throws Exception {
    Path path = Files.createDirectory(directory.resolve("archives"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwx---"));

    assertThatThrownBy(() -> Folder.open(path))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessage("others may use it, too (rwxrwx---; chmod 700 makes it yours)");
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void isNotUsedWhereItBelongsToSomebodyElse() throws Exception {
    Path path = Files.createDirectory(directory.resolve("archives"));
    assumeTrue(isGivenAway(path), "only root can give a folder away");

    assertThatThrownBy(() -> Folder.open(path))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageStartingWith("it belongs to ");
  }

  private static boolean isGivenAway(Path path) throws IOException {
    try {
      Files.setAttribute(path, "unix:uid", 12345, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void isNotUsedWhereItCannotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> Folder.open(file.resolve("archives")))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageStartingWith("it cannot be written (");
  }

  @Test
  void findsAnArchiveByItsKey() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    Path archive = archive(folder, "key", "content");
    archive(folder, "other", "content");

    assertThat(folder.find("key")).contains(archive);
    assertThat(folder.find("ke")).isEmpty();
  }

  @Test
  void dropsWhatIsNoLongerWhatWasPutThere() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    Path archive = archive(folder, "key", "content");
    Files.writeString(archive, "conten");

    assertThat(folder.find("key")).isEmpty();
    assertThat(archive).doesNotExist();
  }

  @Test
  void dropsALink() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    Path archive = archive(folder, "key", "content");
    Path elsewhere = Files.move(archive, directory.resolve("elsewhere"));
    Files.createSymbolicLink(archive, elsewhere);

    assertThat(folder.find("key")).isEmpty();
    assertThat(archive).doesNotExist();
    assertThat(elsewhere).exists();
  }

  @Test
  void givesUpThoseThatWereNotUsedForLongest() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    Path first = aged(archive(folder, "first", "0123456789"), Duration.ofHours(3));
    Path second = aged(archive(folder, "second", "0123456789"), Duration.ofHours(2));
    Path third = aged(archive(folder, "third", "0123456789"), Duration.ofHours(1));
    folder.find("first");

    folder.evict(20);

    assertThat(first).exists();
    assertThat(second).doesNotExist();
    assertThat(third).exists();
  }

  @Test
  void givesUpWhatIsNobodys() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    folder.want("young");
    folder.want("old");
    aged(folder.file("old", ".wanted"), Duration.ofDays(31));

    folder.evict(1000);

    assertThat(folder.wanted("young")).isEqualTo(1);
    assertThat(folder.wanted("old")).isZero();
  }

  @Test
  void remembersForAWhileWhatWentWrong() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    Path archive = archive(folder, "key", "content");

    folder.drop("key", archive, "no JVM takes it");

    assertThat(folder.find("key")).isEmpty();
    assertThat(folder.grudge("key").orElseThrow()).hasContent("no JVM takes it");
    aged(folder.file("key", ".log"), Duration.ofDays(8));
    assertThat(folder.grudge("key")).isEmpty();
  }

  @Test
  void toleratesThatAnotherModuleOfTheBuildAsksWhetherOneIsBeingMade() throws Exception {
    Folder folder = Folder.open(directory.resolve("archives"));
    try (FileChannel channel =
            FileChannel.open(
                folder.file("key", ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock asked = channel.lock()) {
      assertThat(asked.isValid()).isTrue();
      assertThat(folder.isBeingMade("key")).isTrue();
    }

    assertThat(folder.isBeingMade("key")).isFalse();
  }

  private static Path archive(Folder folder, String key, String content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content.getBytes(StandardCharsets.UTF_8));
    String name = "-" + String.format("%08x", crc.getValue()) + ".archive";
    return Files.writeString(folder.file(key, name), content);
  }

  private static Path aged(Path file, Duration age) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }
}
