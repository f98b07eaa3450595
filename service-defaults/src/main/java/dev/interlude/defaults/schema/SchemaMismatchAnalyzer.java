package dev.interlude.defaults.schema;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal in place of a stack trace. */
final class SchemaMismatchAnalyzer extends AbstractFailureAnalyzer<SchemaMismatchException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, SchemaMismatchException refusal) {
    return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.action(), refusal);
  }
}
