@NullMarked
package dev.interlude.reminder.freebusy;

import org.jspecify.annotations.NullMarked;
