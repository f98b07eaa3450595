@NullMarked
package dev.interlude.reminder.pause;

import org.jspecify.annotations.NullMarked;
