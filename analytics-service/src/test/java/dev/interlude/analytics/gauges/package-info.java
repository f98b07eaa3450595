/** Tests of figures as gauges. */
@NullMarked
package dev.interlude.analytics.gauges;

import org.jspecify.annotations.NullMarked;
