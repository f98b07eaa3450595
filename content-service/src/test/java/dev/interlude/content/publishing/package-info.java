/** Tests of publishing. */
@NullMarked
package dev.interlude.content.publishing;

import org.jspecify.annotations.NullMarked;
