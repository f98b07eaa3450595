/** The page {@code /me}: where it is found, who looks at it, and where its links lead. */
@NullMarked
package dev.interlude.reminder.page;

import org.jspecify.annotations.NullMarked;
