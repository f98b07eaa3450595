/** Quotas and places, without the service around them. */
@NullMarked
package dev.interlude.activity.quota;

import org.jspecify.annotations.NullMarked;
