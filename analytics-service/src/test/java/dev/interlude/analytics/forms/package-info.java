/** Tests of who gets which form. */
@NullMarked
package dev.interlude.analytics.forms;

import org.jspecify.annotations.NullMarked;
