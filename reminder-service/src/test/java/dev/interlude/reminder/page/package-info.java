/** Tests of the page and its login. */
@NullMarked
package dev.interlude.reminder.page;

import org.jspecify.annotations.NullMarked;
