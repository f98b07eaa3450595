/** Serves published figures, and can read nothing else: its only connection is the reader's. */
@NullMarked
package dev.interlude.analytics.figures.serving;

import org.jspecify.annotations.NullMarked;
