/** Deleting everything held about a person, and keeping it from coming back. */
@NullMarked
package dev.interlude.analytics.erasure;

import org.jspecify.annotations.NullMarked;
