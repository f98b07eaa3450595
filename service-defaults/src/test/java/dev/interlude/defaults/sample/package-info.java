/** A tiny service that uses every default, and the tests that look at it from outside. */
@NullMarked
package dev.interlude.defaults.sample;

import org.jspecify.annotations.NullMarked;
