/** Errors as RFC 9457 problem details, wherever they come from. */
@NullMarked
package dev.interlude.defaults.web;

import org.jspecify.annotations.NullMarked;
