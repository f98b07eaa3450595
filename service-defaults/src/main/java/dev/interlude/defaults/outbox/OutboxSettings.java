package dev.interlude.defaults.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's pace.
 *
 * @param poll how often rows are looked for that another instance wrote; own ones are sent at once
 * @param batch rows sent and deleted in one transaction
 * @param retry pause after a failure of broker or database
 */
@ConfigurationProperties("interlude.outbox")
record OutboxSettings(
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("500") int batch,
    @DefaultValue("1s") Duration retry) {}
