/** Runs the kit for JavaScript where apps run it: in Node and in a browser. */
@NullMarked
package dev.interlude.client.js;

import org.jspecify.annotations.NullMarked;
