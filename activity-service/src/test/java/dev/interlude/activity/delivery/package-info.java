/** The intake from its bodies to the topics. */
@NullMarked
package dev.interlude.activity.delivery;

import org.jspecify.annotations.NullMarked;
