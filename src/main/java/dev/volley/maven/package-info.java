/**
 * The roof: Mojos, and what turns their parameters into one {@link dev.volley.run.RunRequest}.
 *
 * <p>Nobody imports it; it alone sees Maven's types. A Mojo is a form: its parameters stand in a
 * short chain of abstract Mojos by theme, what differs between goals in the leaf. {@link
 * dev.volley.maven.TestExecution} reads them, and one small class each parses a parameter, resolves
 * an artifact or words a verdict. Runs on Maven's thread for the module; under {@code -T} several
 * modules run at once, so nothing here is static and mutable. User errors are a {@code
 * MojoFailureException}, failures of Volley or the machine a {@code MojoExecutionException}.
 */
@NullMarked
package dev.volley.maven;

import org.jspecify.annotations.NullMarked;
