/** Placeholder. */
@NullMarked
package dev.volley.worker;

import org.jspecify.annotations.NullMarked;
