package dev.interlude.analytics.gauges;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures as gauges.
 *
 * @param enabled whether this instance shows them
 * @param refreshEvery how often they are read
 */
@ConfigurationProperties("interlude.analytics.gauges")
record GaugesSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("1m") Duration refreshEvery) {}
