/** Placeholder. */
@NullMarked
package dev.volley.discovery;

import org.jspecify.annotations.NullMarked;
