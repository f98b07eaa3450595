/** A simulated company that uses the services as any client does: it enrols, lives, and reports. */
@NullMarked
package dev.interlude.localstack.company;

import org.jspecify.annotations.NullMarked;
