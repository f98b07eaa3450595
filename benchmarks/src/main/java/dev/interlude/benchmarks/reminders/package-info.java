/** How fast reminder-service says that breaks are due, beside other ways to do it. */
@NullMarked
package dev.interlude.benchmarks.reminders;

import org.jspecify.annotations.NullMarked;
