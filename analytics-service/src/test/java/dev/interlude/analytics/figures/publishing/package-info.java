/** Tests of what is due, who counts, and the published tables. */
@NullMarked
package dev.interlude.analytics.figures.publishing;

import org.jspecify.annotations.NullMarked;
