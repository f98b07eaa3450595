/** A person's own activity history, to look through and to take along, for that person alone. */
@NullMarked
package dev.interlude.activity.history.me;

import org.jspecify.annotations.NullMarked;
