/** What a person does: one exercise, how often, how long, on which side, and how it looks. */
@NullMarked
package dev.interlude.content.exercise;

import org.jspecify.annotations.NullMarked;
