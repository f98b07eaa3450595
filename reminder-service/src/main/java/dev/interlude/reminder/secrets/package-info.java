/** What others trusted us with, sealed before it is written to the database. */
@NullMarked
package dev.interlude.reminder.secrets;

import org.jspecify.annotations.NullMarked;
