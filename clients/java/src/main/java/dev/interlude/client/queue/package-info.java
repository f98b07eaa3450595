/** The queue on disk between an app and the service. Apps meet its exceptions only. */
@NullMarked
package dev.interlude.client.queue;

import org.jspecify.annotations.NullMarked;
