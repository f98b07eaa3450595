/** Who did what, when: exports and changes of agreements and settings. */
@NullMarked
package dev.interlude.analytics.audit;

import org.jspecify.annotations.NullMarked;
