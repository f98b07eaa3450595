/** Tests of the local identity provider. */
@NullMarked
package dev.interlude.localstack.identity;

import org.jspecify.annotations.NullMarked;
