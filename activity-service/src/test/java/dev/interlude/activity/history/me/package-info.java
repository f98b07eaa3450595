/** Looks at the package from inside. */
@NullMarked
package dev.interlude.activity.history.me;

import org.jspecify.annotations.NullMarked;
