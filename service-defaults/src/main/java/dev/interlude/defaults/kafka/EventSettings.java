package dev.interlude.defaults.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How events are sent. Both limits together decide how soon a caller learns that the broker is
 * down.
 *
 * @param maxBlock how long a send may wait for a broker it has not yet met
 * @param deliveryTimeout how long a sent event may wait for its acknowledgement
 */
@ConfigurationProperties("interlude.events")
record EventSettings(
    @DefaultValue("4s") Duration maxBlock,
    @DefaultValue("4s") Duration deliveryTimeout,
    @DefaultValue("5ms") Duration linger,
    @DefaultValue("128KB") DataSize batchSize) {}
