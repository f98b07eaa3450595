/** The whole of Interlude from images, by Compose; needs a Docker engine. */
@NullMarked
package dev.interlude.systemtests.compose;

import org.jspecify.annotations.NullMarked;
