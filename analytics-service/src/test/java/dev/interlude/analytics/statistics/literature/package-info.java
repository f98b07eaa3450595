/** Tests of statistics against values that others published or computed. */
@NullMarked
package dev.interlude.analytics.statistics.literature;

import org.jspecify.annotations.NullMarked;
