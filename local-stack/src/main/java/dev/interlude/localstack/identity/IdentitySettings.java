package dev.interlude.localstack.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the address under which browsers reach the provider
 * @param keyFile where the signing key is kept
 * @param pages addresses of the services that have pages with a login
 * @param registrationId the name by which those services call this provider in their redirect path
 */
@ConfigurationProperties("interlude.identity")
record IdentitySettings(
    URI issuer,
    Path keyFile,
    String audience,
    Duration tokenLife,
    List<URI> pages,
    String registrationId) {}
