package dev.volley.run;

import dev.volley.model.TestNode;

/**
 * That something has run longer than it may.
 *
 * @param blamed the test, or the class where none of its tests ran
 * @param age of what is blamed
 * @param sentence which limit it was, and for how long it ran
 */
record Offence(TestNode blamed, Age age, String sentence) {}
