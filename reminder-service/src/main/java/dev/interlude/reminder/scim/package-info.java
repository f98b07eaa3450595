/** SCIM 2.0 (RFC 7643, 7644): identity providers enrol people, move them, and let them go. */
@NullMarked
package dev.interlude.reminder.scim;

import org.jspecify.annotations.NullMarked;
