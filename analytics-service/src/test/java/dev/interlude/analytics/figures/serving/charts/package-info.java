/** Tests of answers for single charts. */
@NullMarked
package dev.interlude.analytics.figures.serving.charts;

import org.jspecify.annotations.NullMarked;
