package dev.interlude.analytics.figures;

import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.List;

/** The fields of a person-day that figures are made of, named as in docs/metrics.md, section 1. */
public record CountedDay(
    boolean valid,
    long recordedSeconds,
    long sittingSeconds,
    long prolongedSittingSeconds,
    long inferredSittingSeconds,
    List<Long> sittingSecondsByBoutLength,
    int sittingBreaks,
    int naturalBreaks,
    int spontaneousBreaks,
    Outcomes breaks,
    List<Integer> responsesByDelay) {}
