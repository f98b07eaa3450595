package dev.interlude.defaults.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other origins may use this service from a browser.
 *
 * @param allowedOrigins may call the API, be connected to by pages, and frame them
 */
@ConfigurationProperties("interlude.web")
record WebSettings(@DefaultValue List<String> allowedOrigins) {}
