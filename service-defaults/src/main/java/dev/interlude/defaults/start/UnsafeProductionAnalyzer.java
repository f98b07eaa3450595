package dev.interlude.defaults.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal in place of a stack trace. */
final class UnsafeProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeProductionException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, UnsafeProductionException refusal) {
    return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.action(), refusal);
  }
}
