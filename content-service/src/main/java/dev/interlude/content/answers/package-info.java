/** Answers as they go over the wire, kept encoded for as long as nothing they tell has changed. */
@NullMarked
package dev.interlude.content.answers;

import org.jspecify.annotations.NullMarked;
