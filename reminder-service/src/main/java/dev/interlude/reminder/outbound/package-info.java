/** The one way out to addresses that people and companies name: allowed hosts, public addresses. */
@NullMarked
package dev.interlude.reminder.outbound;

import org.jspecify.annotations.NullMarked;
