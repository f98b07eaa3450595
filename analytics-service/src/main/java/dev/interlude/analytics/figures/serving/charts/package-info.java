/** Published figures as single charts need them. */
@NullMarked
package dev.interlude.analytics.figures.serving.charts;

import org.jspecify.annotations.NullMarked;
