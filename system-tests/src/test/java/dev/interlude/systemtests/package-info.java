/** Black-box scenarios over HTTP, topics and a real browser, on the local stack. */
@NullMarked
package dev.interlude.systemtests;

import org.jspecify.annotations.NullMarked;
