/** What stands out among published figures, and what one could do. */
@NullMarked
package dev.interlude.analytics.alerts;

import org.jspecify.annotations.NullMarked;
