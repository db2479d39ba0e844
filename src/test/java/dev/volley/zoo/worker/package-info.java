/**
 * Suites that workers run in the tests of {@code dev.volley.worker}. Many are red, or worse, on
 * purpose; this build's own Surefire leaves them out.
 */
package dev.volley.zoo.worker;
