/** Who is reminded how: policies of tenants, departments and people, the nearest wins. */
@NullMarked
package dev.interlude.reminder.policy;

import org.jspecify.annotations.NullMarked;
