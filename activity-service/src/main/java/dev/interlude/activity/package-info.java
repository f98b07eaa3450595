/** The service that takes what client apps report: loses nothing, lets nothing false in. */
@NullMarked
package dev.interlude.activity;

import org.jspecify.annotations.NullMarked;
