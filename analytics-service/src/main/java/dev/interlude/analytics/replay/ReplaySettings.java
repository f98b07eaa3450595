package dev.interlude.analytics.replay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a replay reads and writes.
 *
 * @param applicationId by which the broker knows it, unlike that of the stream
 * @param batch rebuilt rows that are stored in one transaction at most
 */
@Validated
@ConfigurationProperties("interlude.analytics.replay")
record ReplaySettings(
    @DefaultValue("interlude-analytics-replay") @NotBlank(message = "must name an application")
        String applicationId,
    @DefaultValue("2000") @Min(1) @Max(50_000) int batch) {}
