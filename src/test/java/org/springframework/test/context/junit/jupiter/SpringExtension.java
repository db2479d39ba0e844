package org.springframework.test.context.junit.jupiter;

import org.junit.jupiter.api.extension.Extension;

/** Stands in for Spring's, which is no dependency of this build. */
public class SpringExtension implements Extension {}
