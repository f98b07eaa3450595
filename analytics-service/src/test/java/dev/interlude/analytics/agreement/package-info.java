/** Tests of the agreement and its audit. */
@NullMarked
package dev.interlude.analytics.agreement;

import org.jspecify.annotations.NullMarked;
