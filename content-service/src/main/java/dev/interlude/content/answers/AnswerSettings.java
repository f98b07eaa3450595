package dev.interlude.content.answers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How encoded answers are kept.
 *
 * @param size memory for their bytes; the least used are dropped
 * @param poll how often the database is asked whether anything changed
 * @param trust how long answers are still given after the database was last heard of
 */
@ConfigurationProperties("interlude.content.answers")
record AnswerSettings(
    @DefaultValue("32MB") DataSize size,
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("10s") Duration trust) {}
