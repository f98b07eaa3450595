/** How far this service has read the facts that were reported. */
@NullMarked
package dev.interlude.reminder.backlog;

import org.jspecify.annotations.NullMarked;
