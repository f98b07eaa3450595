/** Drafts of tenants: written by editors, published by someone else. */
@NullMarked
package dev.interlude.content.editing;

import org.jspecify.annotations.NullMarked;
