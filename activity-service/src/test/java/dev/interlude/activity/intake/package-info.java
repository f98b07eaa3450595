/** The intake from its bodies to the topics. */
@NullMarked
package dev.interlude.activity.intake;

import org.jspecify.annotations.NullMarked;
