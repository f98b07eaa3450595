@NullMarked
package dev.interlude.reminder.webhooks;

import org.jspecify.annotations.NullMarked;
