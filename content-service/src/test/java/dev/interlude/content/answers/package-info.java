/** Tests of encoded answers. */
@NullMarked
package dev.interlude.content.answers;

import org.jspecify.annotations.NullMarked;
