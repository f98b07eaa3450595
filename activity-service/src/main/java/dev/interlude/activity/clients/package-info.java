/** Which apps may report what: registered by a tenant's admins, held in memory for the intake. */
@NullMarked
package dev.interlude.activity.clients;

import org.jspecify.annotations.NullMarked;
