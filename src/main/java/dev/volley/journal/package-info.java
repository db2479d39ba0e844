/** Placeholder. */
@NullMarked
package dev.volley.journal;

import org.jspecify.annotations.NullMarked;
