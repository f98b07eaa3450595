/**
 * Deactivated people, and people who are erased: from this service's tables, and from all others.
 */
@NullMarked
package dev.interlude.reminder.erasure;

import org.jspecify.annotations.NullMarked;
