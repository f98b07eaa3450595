/** Tests of the whole content-service. */
@NullMarked
package dev.interlude.content;

import org.jspecify.annotations.NullMarked;
