package dev.interlude.analytics.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What an installation may choose about the stream; each is explained in application.yml. */
@Validated
@ConfigurationProperties("interlude.analytics.engine")
record EngineSettings(
    @NotBlank(message = "must name a directory of this instance alone") String stateDir,
    @DefaultValue("1s") Duration commitInterval,
    @DefaultValue("1") @Min(1) @Max(64) int threads,
    @NotBlank(message = "must name this instance, unlike any other: analytics-1") String instanceId,
    @DefaultValue("10s") Duration sessionTimeout,
    @DefaultValue("0") @Min(0) @Max(2) int standbys) {}
