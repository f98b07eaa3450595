/** Tests of drafts, reviews and what is not taken. */
@NullMarked
package dev.interlude.content.editing;

import org.jspecify.annotations.NullMarked;
