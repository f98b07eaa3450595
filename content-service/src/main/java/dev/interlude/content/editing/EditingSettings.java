package dev.interlude.content.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of editing.
 *
 * @param maxBody the largest routine that is taken
 */
@ConfigurationProperties("interlude.content.editing")
record EditingSettings(@DefaultValue("1MB") DataSize maxBody) {}
