/** Proves what the chart renders. */
@org.jspecify.annotations.NullMarked
package dev.interlude.deploy;
