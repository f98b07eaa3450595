/** What identity providers send, as the standard and they themselves show it. */
@NullMarked
package dev.interlude.reminder.scim;

import org.jspecify.annotations.NullMarked;
