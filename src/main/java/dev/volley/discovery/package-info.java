/**
 * Says which class files may hold tests, by their names alone.
 *
 * <p>Called by {@code maven} while it makes a run's request, on the Mojo's thread. No class is ever
 * loaded here: a {@link dev.volley.discovery.ClassScan} lists class files, a {@link
 * dev.volley.discovery.TestSelection} keeps those the user asked for and compiles what he said of
 * methods into regular expressions, which workers apply to what they discover. Everything is
 * immutable. No Maven types; the grammar is Surefire's, for {@code test}, {@code includes} and
 * {@code excludes}.
 */
@NullMarked
package dev.volley.discovery;

import org.jspecify.annotations.NullMarked;
