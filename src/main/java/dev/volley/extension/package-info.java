/**
 * The drop-in: what makes Maven run Volley where a project has Surefire and Failsafe configured.
 *
 * <p>The plugin's jar is an extension of Maven's as well: a core extension, or one of the build.
 * Maven calls {@link dev.volley.extension.VolleyParticipant} once, when all modules are read and
 * nothing is planned yet, on its main thread. It rewrites the modules' models and the goals of the
 * command line, and is done; whatever Maven plans from then on is Volley's.
 *
 * <p>Imports Maven alone, nothing of Volley: as a core extension this package is in a class loader
 * of its own, far from the one that runs the goals. At Java 8, since Maven before 3.9.6 passes over
 * components of later levels without a word.
 *
 * <p>Null-marked by the build (NullAway's {@code AnnotatedPackages}): the annotation itself names
 * an element type that Java 8 does not have, and javac says so even for a class beside it.
 */
package dev.volley.extension;
