package dev.interlude.activity.rejected;

import dev.interlude.activity.rejected.ClaimedEntries.Claimed;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges claimed entries again, with an entry in the audit log of each tenant concerned. */
@Component
class AuditedReplay {

  private static final String ACTION = "rejected-replayed";

  private final DeliveringAgain delivering;
  private final AuditLog audit;

  AuditedReplay(DeliveringAgain delivering, AuditLog audit) {
    this.delivering = delivering;
    this.audit = audit;
  }

  /** What was done in one transaction, and the last entry; null when there was nothing to do. */
  record Done(Map<Outcome, Integer> outcomes, @Nullable PageMark last) {}

  /**
   * To be called in the transaction that claimed the entries; throws as {@link
   * DeliveringAgain#deliver} does.
   *
   * @param asked the operator's words, for the audit log
   */
  Done deliver(List<Claimed> found, Actor actor, Map<String, String> asked) {
    var all = new EnumMap<Outcome, Integer>(Outcome.class);
    found.stream()
        .collect(Collectors.groupingBy(Claimed::tenant, TreeMap::new, Collectors.toList()))
        .forEach(
            (tenant, ofTenant) -> {
              Map<Outcome, Integer> outcomes = deliver(ofTenant);
              audit.add(tenant, actor, ACTION, detail(asked, outcomes));
              outcomes.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
            });
    return new Done(
        all, found.isEmpty() ? null : new PageMark(found.getLast().at(), found.getLast().id()));
  }

  private Map<Outcome, Integer> deliver(List<Claimed> found) {
    List<Entry> kept =
        found.stream().flatMap(each -> Optional.ofNullable(each.entry()).stream()).toList();
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    outcomes.putAll(delivering.deliver(kept));
    if (kept.size() < found.size()) {
      outcomes.put(Outcome.NOT_KEPT, found.size() - kept.size());
    }
    return outcomes;
  }

  private static Map<String, String> detail(
      Map<String, String> asked, Map<Outcome, Integer> outcomes) {
    var detail = new LinkedHashMap<>(asked);
    outcomes.forEach((outcome, count) -> detail.put(outcome.wireName(), count.toString()));
    return detail;
  }
}
