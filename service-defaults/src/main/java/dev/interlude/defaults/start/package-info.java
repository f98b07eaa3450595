/** Settings that all services begin with, and what keeps a service from starting wrongly. */
@NullMarked
package dev.interlude.defaults.start;

import org.jspecify.annotations.NullMarked;
