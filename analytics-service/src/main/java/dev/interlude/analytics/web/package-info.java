/** The pages: where they are found, their libraries, and who looks at them. */
@NullMarked
package dev.interlude.analytics.web;

import org.jspecify.annotations.NullMarked;
