/** Looks at the package from inside. */
@NullMarked
package dev.interlude.analytics.erasure;

import org.jspecify.annotations.NullMarked;
