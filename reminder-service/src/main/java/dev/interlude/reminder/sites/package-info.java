/** Where people work: zones and holidays that they need not give one by one. */
@NullMarked
package dev.interlude.reminder.sites;

import org.jspecify.annotations.NullMarked;
