/** Placeholder. */
@NullMarked
package dev.volley.wire;

import org.jspecify.annotations.NullMarked;
