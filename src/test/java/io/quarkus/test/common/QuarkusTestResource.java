package io.quarkus.test.common;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Quarkus's. */
@Retention(RetentionPolicy.RUNTIME)
public @interface QuarkusTestResource {
  /** What manages the resource. */
  Class<?> value();

  /** Whether it is not for the whole module. */
  boolean restrictToAnnotatedClass() default false;
}
