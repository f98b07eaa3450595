/** Tests of the arithmetic and the suppression of figures. */
@NullMarked
package dev.interlude.analytics.figures;

import org.jspecify.annotations.NullMarked;
