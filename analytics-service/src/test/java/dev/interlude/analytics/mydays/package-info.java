/** A person's own days over HTTP. */
@NullMarked
package dev.interlude.analytics.mydays;

import org.jspecify.annotations.NullMarked;
