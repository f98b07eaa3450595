/** Tests of what stands out. */
@NullMarked
package dev.interlude.analytics.alerts;

import org.jspecify.annotations.NullMarked;
