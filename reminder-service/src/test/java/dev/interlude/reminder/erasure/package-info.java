/** What is left of people who were erased, and what is not. */
@NullMarked
package dev.interlude.reminder.erasure;

import org.jspecify.annotations.NullMarked;
