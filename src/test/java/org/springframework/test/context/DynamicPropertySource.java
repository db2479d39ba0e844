package org.springframework.test.context;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Spring's. */
@Retention(RetentionPolicy.RUNTIME)
public @interface DynamicPropertySource {}
