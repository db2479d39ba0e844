/**
 * The ground floor: records and sealed types that every room speaks.
 *
 * <p>Imports {@code java.*} alone and may be imported by every controller package. All of it is
 * immutable and may be handed from thread to thread. A sealed family is taken apart by its {@code
 * fold}, so that a forgotten case does not compile.
 */
@NullMarked
package dev.volley.model;

import org.jspecify.annotations.NullMarked;
