/**
 * Makes workers start sooner: archives of the classes that every worker loads, kept in a folder of
 * the user's, used where the JVM can, made in the background where that pays.
 *
 * <p>Called by {@code run} alone. Knows class paths, JVMs and files; nothing of workers but their
 * jar's main classes, by name.
 */
@NullMarked
package dev.volley.archive;

import org.jspecify.annotations.NullMarked;
