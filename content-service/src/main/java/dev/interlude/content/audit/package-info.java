/** The audit trail: who did what to which routine, and when. */
@NullMarked
package dev.interlude.content.audit;

import org.jspecify.annotations.NullMarked;
