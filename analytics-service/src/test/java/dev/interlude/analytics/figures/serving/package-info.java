/** Tests of who may read which figures. */
@NullMarked
package dev.interlude.analytics.figures.serving;

import org.jspecify.annotations.NullMarked;
