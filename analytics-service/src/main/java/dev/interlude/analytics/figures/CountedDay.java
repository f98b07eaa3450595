package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.util.List;
import java.util.Map;

/** The fields of a person-day that figures are made of, named as in docs/metrics.md, section 1. */
public record CountedDay(
    boolean valid,
    long recordedSeconds,
    long sittingSeconds,
    long prolongedSittingSeconds,
    long inferredSittingSeconds,
    List<Long> sittingSecondsByBoutLength,
    List<Long> recordedSecondsByEvidence,
    List<Long> recordedSecondsByHour,
    List<Long> prolongedSecondsByHour,
    int sittingBreaks,
    int naturalBreaks,
    int spontaneousBreaks,
    Outcomes breaks,
    Map<BreakKind, Outcomes> breaksByKind,
    List<Integer> responsesByDelay,
    List<RoutineUse> routineUses) {}
