@NullMarked
package dev.interlude.reminder.delivery;

import org.jspecify.annotations.NullMarked;
