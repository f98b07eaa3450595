@NullMarked
package dev.interlude.reminder.push;

import org.jspecify.annotations.NullMarked;
