/**
 * Starts and watches a whole installation on one machine: the way in for the command line and for
 * system tests.
 */
@NullMarked
package dev.interlude.localstack;

import org.jspecify.annotations.NullMarked;
