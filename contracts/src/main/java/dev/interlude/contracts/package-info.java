/** The events, topics and keys that all services share: what is on the wire, and nothing else. */
@NullMarked
package dev.interlude.contracts;

import org.jspecify.annotations.NullMarked;
