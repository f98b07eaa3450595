/** Golden cases and properties of the person-day. */
@NullMarked
package dev.interlude.analytics.personday;

import org.jspecify.annotations.NullMarked;
