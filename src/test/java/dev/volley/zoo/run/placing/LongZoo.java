package dev.volley.zoo.run.placing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long enough to be cut, and safe to be. */
class LongZoo {
  @Test
  void goesOnOnceAnotherWorkerIsHereToo() throws Exception {
    Exclusive.sign("long", 0);
    Exclusive.awaitAnothersSign("long");
  }

  @Test
  void sleeps2() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps3() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps4() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps5() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps6() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps7() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps8() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps9() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps10() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps11() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps12() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps13() throws Exception {
    Exclusive.sign("long", 150);
  }

  @Test
  void sleeps14() throws Exception {
    Exclusive.sign("long", 150);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takes(int number) throws Exception {
    Thread.sleep(50L * number);
  }
}
