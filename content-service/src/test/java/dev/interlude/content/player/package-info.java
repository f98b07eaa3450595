/** Tests of the player, most of them in a real browser. */
@NullMarked
package dev.interlude.content.player;

import org.jspecify.annotations.NullMarked;
