/** Brings what is said about breaks to webhooks and browsers, and knows what got through. */
@NullMarked
package dev.interlude.reminder.delivery;

import org.jspecify.annotations.NullMarked;
