/** A local identity provider with demo clients and users; its tokens are real. */
@NullMarked
package dev.interlude.localstack.identity;

import org.jspecify.annotations.NullMarked;
