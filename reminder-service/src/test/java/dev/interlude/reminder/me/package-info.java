/** What people see of their breaks. */
@NullMarked
package dev.interlude.reminder.me;

import org.jspecify.annotations.NullMarked;
