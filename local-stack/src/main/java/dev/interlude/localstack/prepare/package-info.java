/** Unpacks the executable jars and trains the JVM's caches, so that a start takes seconds. */
@NullMarked
package dev.interlude.localstack.prepare;

import org.jspecify.annotations.NullMarked;
