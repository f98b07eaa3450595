/** Sessions and their end. */
@NullMarked
package dev.interlude.defaults.security;

import org.jspecify.annotations.NullMarked;
