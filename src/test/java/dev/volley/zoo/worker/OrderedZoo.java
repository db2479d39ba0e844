package dev.volley.zoo.worker;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.FixMethodOrder;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.runners.MethodSorters;

/** Classes that say in some way that their tests are ordered. */
public class OrderedZoo {

  /** Orders by way of another annotation. */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Ordered {}

  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static class Direct {
    @Test
    void test() {}

    @Nested
    class Inner {
      @Test
      void inner() {}
    }
  }

  public static class Inherited extends Direct {}

  @Ordered
  public static class Meta {}

  /** An interface that orders. */
  @Ordered
  public interface Contract {}

  public static class ByInterface implements Contract {}

  @FixMethodOrder(MethodSorters.NAME_ASCENDING)
  public static class Vintage {}

  /** Says nothing of the kind. */
  @Tag("free")
  public static class Free {}
}
