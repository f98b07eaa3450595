/** A service without surroundings, as the image's build starts it to record the JDK's cache. */
@NullMarked
package dev.interlude.defaults.training;

import org.jspecify.annotations.NullMarked;
