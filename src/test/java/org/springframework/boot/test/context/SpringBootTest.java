package org.springframework.boot.test.context;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Stands in for Spring Boot's. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SpringExtension.class)
public @interface SpringBootTest {
  /** Classes of configuration; where there are none, the nearest above the test is taken. */
  Class<?>[] classes() default {};

  /** Properties, as in {@code a=b}. */
  String[] properties() default {};
}
