/** Tests of the pages. */
@NullMarked
package dev.interlude.analytics.web;

import org.jspecify.annotations.NullMarked;
