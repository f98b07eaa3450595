package dev.interlude.localstack.company;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.localstack.company.day.DayPlan;
import dev.interlude.localstack.company.day.PromptedBreak;
import dev.interlude.localstack.company.day.Reaction;
import java.util.function.Consumer;

/** A reminder that a person is busy answering, and how far that has been reported. */
final class OpenReaction {
  private static final long LONGEST_SECONDS = 2 * 3_600;

  private final DayPlan plan;
  private final PromptedBreak prompt;
  private long reportedUpTo;

  /**
   * @param after epoch second up to which an earlier run has reported
   */
  OpenReaction(DayPlan plan, PromptedBreak prompt, long after) {
    this.plan = plan;
    this.prompt = prompt;
    this.reportedUpTo = after;
  }

  DayPlan plan() {
    return plan;
  }

  /** Reports what has become of it by that second and was not reported before. */
  void report(long upTo, Consumer<Event<ClientEvent>> sink) {
    if (upTo > reportedUpTo) {
      Reaction.report(plan, prompt, reportedUpTo, upTo, sink);
      reportedUpTo = upTo;
    }
  }

  boolean isOver() {
    return reportedUpTo > prompt.id().dueAt().getEpochSecond() + LONGEST_SECONDS;
  }
}
