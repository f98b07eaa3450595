/** Tests of comparing units. */
@NullMarked
package dev.interlude.analytics.figures.serving.comparison;

import org.jspecify.annotations.NullMarked;
