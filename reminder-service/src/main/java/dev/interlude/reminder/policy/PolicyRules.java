package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.QuietRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy must be like. */
final class PolicyRules {

  private static final int LONGEST_REASON = 500;

  private PolicyRules() {}

  static PolicyContent read(Findings findings, PolicyRequest request) {
    reason(findings, request.reason());
    List<QuietRange> quiet = QuietRules.read(findings, request.quietHours());
    List<PolicyRequest.@Nullable Kind> kinds = request.kinds();
    if (request.preset() != null) {
      return preset(findings, request.preset(), kinds != null, quiet);
    }
    if (kinds == null || kinds.isEmpty()) {
      findings.reject(
          "/kinds", "has at least one kind, or preset names one; policyMode off reminds nobody");
      return PolicyContent.of(List.of(), quiet);
    }
    var seen = EnumSet.noneOf(BreakKind.class);
    var read = new ArrayList<KindPolicy>();
    for (int i = 0; i < kinds.size(); i++) {
      PolicyRequest.Kind kind = kinds.get(i);
      String pointer = "/kinds/" + i;
      if (kind == null || kind.kind() == null || kind.intervalMinutes() == null) {
        findings.reject(pointer, "needs kind and intervalMinutes");
      } else {
        KindPolicy policy = KindRules.read(findings, pointer, kind.kind(), kind);
        if (!seen.add(policy.kind())) {
          findings.reject(pointer + "/kind", "is given twice");
        }
        read.add(policy);
      }
    }
    return PolicyContent.of(read, quiet);
  }

  static void reason(Findings findings, @Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      findings.reject("/reason", "says why, in at most " + LONGEST_REASON + " characters");
    }
  }

  private static PolicyContent preset(
      Findings findings, String id, boolean andKinds, List<QuietRange> quiet) {
    if (andKinds) {
      findings.reject("/preset", "is given instead of kinds, not beside them");
    }
    Optional<Preset> preset = Preset.ALL.stream().filter(p -> p.id().equals(id)).findFirst();
    if (preset.isEmpty()) {
      findings.reject("/preset", "is one of GET /v1/policies/presets");
    }
    return PolicyContent.of(preset.stream().map(Preset::policy).toList(), quiet);
  }
}
