/** The directory, fed with records. */
@NullMarked
package dev.interlude.activity.people;

import org.jspecify.annotations.NullMarked;
