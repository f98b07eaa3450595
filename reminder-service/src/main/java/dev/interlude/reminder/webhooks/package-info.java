/** Signed webhooks of a company, for bridges to the chat that its people use. */
@NullMarked
package dev.interlude.reminder.webhooks;

import org.jspecify.annotations.NullMarked;
