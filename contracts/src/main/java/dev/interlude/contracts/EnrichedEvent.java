package dev.interlude.contracts;

/** An event about a person with what services added to it. */
public record EnrichedEvent(Event<?> event, Enrichment enrichment) {}
