/** Tests of registrations. */
@NullMarked
package dev.interlude.activity.clients;

import org.jspecify.annotations.NullMarked;
