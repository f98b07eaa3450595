/** Tests of reading. */
@NullMarked
package dev.interlude.content.reading;

import org.jspecify.annotations.NullMarked;
