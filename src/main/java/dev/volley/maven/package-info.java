/** Placeholder. */
@NullMarked
package dev.volley.maven;

import org.jspecify.annotations.NullMarked;
