/** What is wrong with the fields of a request, all of it at once. */
@NullMarked
package dev.interlude.reminder.fields;

import org.jspecify.annotations.NullMarked;
