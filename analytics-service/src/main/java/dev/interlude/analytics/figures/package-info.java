/**
 * Figures of units over periods: sums by person, estimates, suppression and rounding, without I/O.
 */
@NullMarked
package dev.interlude.analytics.figures;

import org.jspecify.annotations.NullMarked;
