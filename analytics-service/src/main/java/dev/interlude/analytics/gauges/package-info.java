/** Published figures of the newest closed periods, for Prometheus. */
@NullMarked
package dev.interlude.analytics.gauges;

import org.jspecify.annotations.NullMarked;
