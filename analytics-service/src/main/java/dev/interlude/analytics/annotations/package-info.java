/** What happened on a date, told beside the figures: notes, and changes of policies. */
@NullMarked
package dev.interlude.analytics.annotations;

import org.jspecify.annotations.NullMarked;
