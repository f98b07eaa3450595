/** Tests of the way in by Kafka. */
@NullMarked
package dev.interlude.activity.stream;

import org.jspecify.annotations.NullMarked;
