package dev.interlude.content.reading;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How readers are served.
 *
 * @param fallbackLocale the language of those whose wishes cannot be met
 */
@Validated
@ConfigurationProperties("interlude.content.reading")
record ReadingSettings(
    @Pattern(
            regexp = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*",
            message = "must be a language tag such as en or pt-BR")
        @DefaultValue("en")
        String fallbackLocale) {}
