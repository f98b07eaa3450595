package dev.interlude.defaults.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal in place of a stack trace. */
final class TopicLayoutAnalyzer extends AbstractFailureAnalyzer<TopicLayoutException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, TopicLayoutException refusal) {
    return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.action(), refusal);
  }
}
