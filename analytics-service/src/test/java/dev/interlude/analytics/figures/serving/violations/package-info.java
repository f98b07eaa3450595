/** Deliberate violations of the rule on databases. */
@NullMarked
package dev.interlude.analytics.figures.serving.violations;

import org.jspecify.annotations.NullMarked;
