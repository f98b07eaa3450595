package dev.interlude.localstack.company.day;

import dev.interlude.contracts.PresenceState;

/** A presence that the person's calendar tells; epoch seconds, 0 for no end. */
record Said(long at, PresenceState state, long until) {}
