/** What a routine must fulfil to be published, and what publishing does. */
@NullMarked
package dev.interlude.content.publishing;

import org.jspecify.annotations.NullMarked;
