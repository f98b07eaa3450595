package dev.interlude.content.catalogue;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the catalogue lies.
 *
 * @param location a pattern of Spring resources, one routine a file
 */
@Validated
@ConfigurationProperties("interlude.content.catalogue")
record CatalogueSettings(
    @NotBlank(message = "must be a pattern of files, such as classpath*:catalogue/*.yaml")
        @DefaultValue("classpath*:catalogue/*.yaml")
        String location) {}
