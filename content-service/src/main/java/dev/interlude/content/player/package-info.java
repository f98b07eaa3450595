/** The page that plays a routine, by itself or inside a client's page. */
@NullMarked
package dev.interlude.content.player;

import org.jspecify.annotations.NullMarked;
