/** Statistics of published figures: intervals, run charts and funnel plots, without I/O. */
@NullMarked
package dev.interlude.analytics.statistics;

import org.jspecify.annotations.NullMarked;
