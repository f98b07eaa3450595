/** Tests of exercises. */
@NullMarked
package dev.interlude.content.exercise;

import org.jspecify.annotations.NullMarked;
