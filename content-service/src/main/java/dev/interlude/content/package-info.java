/** Serves short guided breaks, reviewed and in the reader's language. */
@NullMarked
package dev.interlude.content;

import org.jspecify.annotations.NullMarked;
