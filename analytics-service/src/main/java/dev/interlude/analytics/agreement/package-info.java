/** The agreement without which a tenant has no figures of groups. */
@NullMarked
package dev.interlude.analytics.agreement;

import org.jspecify.annotations.NullMarked;
