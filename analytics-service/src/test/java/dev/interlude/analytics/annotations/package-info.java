/** Tests of annotations. */
@NullMarked
package dev.interlude.analytics.annotations;

import org.jspecify.annotations.NullMarked;
