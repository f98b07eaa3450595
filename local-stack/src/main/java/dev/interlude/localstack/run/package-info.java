/**
 * What is known about a running stack, written down for the other commands, and checks before a
 * start.
 */
@NullMarked
package dev.interlude.localstack.run;

import org.jspecify.annotations.NullMarked;
