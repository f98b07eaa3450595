/** Tests of the audit trail. */
@NullMarked
package dev.interlude.content.audit;

import org.jspecify.annotations.NullMarked;
