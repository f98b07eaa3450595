/** The forms of an answer, and which one a caller wants. */
@NullMarked
package dev.interlude.analytics.forms;

import org.jspecify.annotations.NullMarked;
