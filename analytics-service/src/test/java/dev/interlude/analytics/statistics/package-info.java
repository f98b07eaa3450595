/** Tests of statistics. */
@NullMarked
package dev.interlude.analytics.statistics;

import org.jspecify.annotations.NullMarked;
