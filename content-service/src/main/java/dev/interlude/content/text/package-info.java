/** Words in several languages, and the choice of the one that a reader gets. */
@NullMarked
package dev.interlude.content.text;

import org.jspecify.annotations.NullMarked;
