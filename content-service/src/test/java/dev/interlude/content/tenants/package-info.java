/** Tests of who may be read without a token. */
@NullMarked
package dev.interlude.content.tenants;

import org.jspecify.annotations.NullMarked;
