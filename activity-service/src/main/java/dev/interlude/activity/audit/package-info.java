/** Who did what, when. */
@NullMarked
package dev.interlude.activity.audit;

import org.jspecify.annotations.NullMarked;
