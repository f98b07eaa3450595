/** The service as a whole. */
@NullMarked
package dev.interlude.analytics;

import org.jspecify.annotations.NullMarked;
