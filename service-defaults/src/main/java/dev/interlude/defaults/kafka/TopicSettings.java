package dev.interlude.defaults.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics' layout, fixed at installation.
 *
 * @param partitions of every topic keyed by person
 * @param brokerWait how long a start waits for a broker that does not answer yet
 */
@ConfigurationProperties("interlude.topics")
record TopicSettings(
    @DefaultValue("24") int partitions, @DefaultValue("30s") Duration brokerWait) {}
