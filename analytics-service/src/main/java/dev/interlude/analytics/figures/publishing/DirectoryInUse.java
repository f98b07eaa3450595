package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.Directory;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.analytics.people.TenantEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant and its people, read for a run when they are needed first, and again as soon as anything
 * in the directory has changed: above all when someone was erased meanwhile.
 */
final class DirectoryInUse {

  private final Directory directory;
  private final String tenantId;
  private @Nullable Snapshot snapshot;
  private String fingerprint;

  /** Both of the same moment, or the fingerprint of a little before. */
  private record Snapshot(
      String fingerprint, TenantEntry tenant, Map<String, PersonHistory> people) {}

  DirectoryInUse(Directory directory, String tenantId) {
    this.directory = directory;
    this.tenantId = tenantId;
    this.fingerprint = directory.fingerprint(tenantId);
  }

  String tenantId() {
    return tenantId;
  }

  /** As it was last looked up. */
  String fingerprint() {
    return fingerprint;
  }

  /** Looks whether anything has changed. */
  void refresh() {
    fingerprint = directory.fingerprint(tenantId);
  }

  TenantEntry tenant() {
    return snapshot().tenant;
  }

  Map<String, PersonHistory> people() {
    return snapshot().people;
  }

  private Snapshot snapshot() {
    Snapshot held = snapshot;
    if (held == null || !held.fingerprint.equals(fingerprint)) {
      held =
          new Snapshot(
              fingerprint, directory.tenant(tenantId).orElseThrow(), directory.people(tenantId));
      snapshot = held;
    }
    return held;
  }
}
