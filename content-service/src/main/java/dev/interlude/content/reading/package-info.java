/** Routines as readers get them: in one language, revalidated cheaply. */
@NullMarked
package dev.interlude.content.reading;

import org.jspecify.annotations.NullMarked;
