/**
 * The way in by Kafka: what apps wrote to their tenant's topic passes the same judge as what comes
 * over HTTP.
 */
@NullMarked
package dev.interlude.activity.stream;

import org.jspecify.annotations.NullMarked;
