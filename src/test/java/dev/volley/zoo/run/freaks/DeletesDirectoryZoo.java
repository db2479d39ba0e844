package dev.volley.zoo.run.freaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Deletes its working directory with all that is in it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeletesDirectoryZoo {
  @Test
  @Order(1)
  void deletes() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(System.getProperty("user.dir")))) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }

  @Test
  @Order(2)
  void goesOn() {}
}
