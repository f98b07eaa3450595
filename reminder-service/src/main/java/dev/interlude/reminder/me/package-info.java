/** What a person may ask about their own breaks. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.me;
