/** Tests of several frameworks, to be selected from. */
package dev.volley.zoo.run.selecting;
