@NullMarked
package dev.interlude.reminder.outbound;

import org.jspecify.annotations.NullMarked;
