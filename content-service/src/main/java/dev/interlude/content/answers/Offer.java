package dev.interlude.content.answers;

import dev.interlude.content.text.Languages;

/**
 * What readers of one resource may choose from.
 *
 * @param linked whether it is there as linked data too, and not only as plain JSON
 */
public record Offer(Languages languages, boolean linked) {}
