/** Tokens, roles, the security chain, and login for pages. */
@NullMarked
package dev.interlude.defaults.security;

import org.jspecify.annotations.NullMarked;
