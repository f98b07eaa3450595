package dev.interlude.localstack.company;

import java.net.URI;

/** Where the services and the identity provider are reached. */
public record CompanyEndpoints(URI identity, URI reminder, URI activity, URI analytics) {}
