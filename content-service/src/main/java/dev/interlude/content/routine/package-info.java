/** A short guided break made of exercises, with everything that makes it safe to follow. */
@NullMarked
package dev.interlude.content.routine;

import org.jspecify.annotations.NullMarked;
