package io.quarkus.test.junit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Quarkus's. */
@Retention(RetentionPolicy.RUNTIME)
public @interface TestProfile {
  /** The profile. */
  Class<?> value();
}
