package dev.interlude.analytics.figures.serving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Encoded answers that are kept in memory.
 *
 * @param memory how much they take at most
 * @param keep how long one is kept that nobody asks for
 */
@ConfigurationProperties("interlude.analytics.answers")
record AnswerSettings(@DefaultValue("64MB") DataSize memory, @DefaultValue("10m") Duration keep) {}
