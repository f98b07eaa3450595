package dev.interlude.activity.judge;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;

/** An event as it goes on to the log, with what the directory held at the fact's own time. */
public record AcceptedEvent(Event<ClientEvent> event, Enrichment enrichment) {}
