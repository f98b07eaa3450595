/** One figure of many units beside that of the company, without ranking them. */
@NullMarked
package dev.interlude.analytics.figures.serving.comparison;

import org.jspecify.annotations.NullMarked;
