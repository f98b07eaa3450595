/** Publishes figures: what is due, who counts, and the tables that others may read. */
@NullMarked
package dev.interlude.analytics.figures.publishing;

import org.jspecify.annotations.NullMarked;
