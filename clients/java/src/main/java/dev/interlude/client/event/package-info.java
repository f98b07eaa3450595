/** What client apps may report, checked as far as it can be without knowing the person. */
@NullMarked
package dev.interlude.client.event;

import org.jspecify.annotations.NullMarked;
