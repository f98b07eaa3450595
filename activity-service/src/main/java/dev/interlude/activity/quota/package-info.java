/** How much of the service one caller may use: events over time, and requests at a time. */
@NullMarked
package dev.interlude.activity.quota;

import org.jspecify.annotations.NullMarked;
