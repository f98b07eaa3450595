/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.reminder.sites;

import org.jspecify.annotations.NullMarked;
