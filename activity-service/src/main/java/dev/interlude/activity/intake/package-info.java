/** The way in over HTTP: a body becomes events, each is judged, all accepted reach the log. */
@NullMarked
package dev.interlude.activity.intake;

import org.jspecify.annotations.NullMarked;
