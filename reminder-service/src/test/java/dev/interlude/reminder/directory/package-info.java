/** What the directory takes, refuses and publishes. */
@NullMarked
package dev.interlude.reminder.directory;

import org.jspecify.annotations.NullMarked;
