@NullMarked
package dev.interlude.analytics.retention;

import org.jspecify.annotations.NullMarked;
