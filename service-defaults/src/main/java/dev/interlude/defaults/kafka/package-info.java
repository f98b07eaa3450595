/** Sending and reading events: the producer, what to do with bad records, the topic layout. */
@NullMarked
package dev.interlude.defaults.kafka;

import org.jspecify.annotations.NullMarked;
