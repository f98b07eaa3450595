/** What is said about a person's breaks, brought to their apps while it is said. */
@NullMarked
package dev.interlude.reminder.stream;

import org.jspecify.annotations.NullMarked;
