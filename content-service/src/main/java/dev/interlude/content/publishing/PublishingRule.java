package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Every rule of publishing; all are checked, so that an author sees everything at once. */
public enum PublishingRule {
  ID_IS_A_SLUG(FormRules::idIsASlug),
  AMOUNTS_ARE_POSSIBLE(AmountRules::amountsArePossible),
  SECONDS_MATCH_THE_PARTS(FormRules::secondsMatchTheParts),
  TEXTS_ARE_COMPLETE(FormRules::textsAreComplete),
  POSES_ARE_PLAYABLE(FormRules::posesArePlayable),
  REVIEWER_IS_NOT_THE_AUTHOR(TrustRules::reviewerIsNotTheAuthor),
  REVIEW_DUE_LIES_AHEAD(TrustRules::reviewDueLiesAhead),
  EVIDENCE_IS_DATED(TrustRules::evidenceIsDated),
  CAUTION_IS_GIVEN(SafetyRules::cautionIsGiven),
  STOP_RULE_IS_GIVEN(SafetyRules::stopRuleIsGiven),
  PAIN_HAS_RED_FLAGS(SafetyRules::painHasRedFlags),
  ALTERNATIVES_ARE_NAMED(SafetyRules::alternativesAreNamed);

  private interface Check {
    List<Finding> of(Routine routine, LocalDate today);
  }

  /** What a single check finds; the rule's own name is added to it. */
  record Finding(String pointer, String detail) {}

  private final Check check;

  PublishingRule(Check check) {
    this.check = check;
  }

  /** What is wrong with the routine on that day; empty if it may be published. */
  public static List<Violation> violations(Routine routine, LocalDate today) {
    return Arrays.stream(values()).flatMap(rule -> rule.check(routine, today).stream()).toList();
  }

  private List<Violation> check(Routine routine, LocalDate today) {
    return check.of(routine, today).stream()
        .map(finding -> new Violation(this, finding.pointer(), finding.detail()))
        .toList();
  }
}
