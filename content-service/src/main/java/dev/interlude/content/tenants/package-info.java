/** Which tenants let their routines be read without a token, as reminder-service publishes it. */
@NullMarked
package dev.interlude.content.tenants;

import org.jspecify.annotations.NullMarked;
