/** What every service codes against: who calls, what went wrong, and the outbox. */
@NullMarked
package dev.interlude.defaults;

import org.jspecify.annotations.NullMarked;
