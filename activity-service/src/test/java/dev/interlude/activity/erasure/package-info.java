/** Looks at the package from inside. */
@NullMarked
package dev.interlude.activity.erasure;

import org.jspecify.annotations.NullMarked;
