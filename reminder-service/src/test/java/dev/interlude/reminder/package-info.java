/** The whole service, and the rules of its parts. */
@NullMarked
package dev.interlude.reminder;

import org.jspecify.annotations.NullMarked;
