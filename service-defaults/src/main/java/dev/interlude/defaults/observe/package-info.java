/** What operators see: readiness, and metrics behind the scrape token. */
@NullMarked
package dev.interlude.defaults.observe;

import org.jspecify.annotations.NullMarked;
