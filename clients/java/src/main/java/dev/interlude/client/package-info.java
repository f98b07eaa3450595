/**
 * Reports events to activity-service; {@link dev.interlude.client.InterludeClient} is the way in.
 */
@NullMarked
package dev.interlude.client;

import org.jspecify.annotations.NullMarked;
