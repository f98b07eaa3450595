package dev.interlude.activity.clients;

import dev.interlude.activity.judge.AllowedEvents;

/** A client app of a tenant, with what it may report. */
public record RegisteredApp(String clientId, AllowedEvents allowed) {}
