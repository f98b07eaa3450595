/** What a person may ask about their own breaks. */
@NullMarked
package dev.interlude.reminder.me;

import org.jspecify.annotations.NullMarked;
