package dev.interlude.reminder.policy;

import dev.interlude.contracts.Json;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds versions of policies, one at a time, inside the caller's transaction. */
@Component
class AddingVersions {

  private final PolicyVersions versions;
  private final FollowingRows following;
  private final Clock clock;

  AddingVersions(PolicyVersions versions, FollowingRows following, Clock clock) {
    this.versions = versions;
    this.following = following;
    this.clock = clock;
  }

  /** The latest version, once nobody else adds to it; none before the first. */
  Optional<Version> lockLatest(String tenant, Scope scope) {
    var key = PolicyKey.of(tenant, scope);
    versions.lock(key);
    return versions.find(key);
  }

  /** A further version, which timers follow; empty when it would say the same again. */
  Optional<Version> add(Change change) {
    Version latest = lockLatest(change.tenant(), change.scope()).orElse(null);
    String content =
        change.content() == null ? null : Json.mapper().writeValueAsString(change.content());
    if (latest != null && sameContent(latest.content(), content)) {
      return Optional.empty();
    }
    if (latest == null && content == null) {
      throw Problem.of(
          HttpStatus.NOT_FOUND, "unknown-policy", "There is no policy of its own to end.");
    }
    var version =
        new Version(
            change.tenant(),
            change.scope(),
            latest == null ? 1 : latest.version() + 1,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            change.author(),
            change.reason(),
            content);
    versions.add(version);
    following.begin(version);
    return Optional.of(version);
  }

  private static boolean sameContent(@Nullable String before, @Nullable String now) {
    return before == null || now == null
        ? Objects.equals(before, now)
        : Json.mapper().readTree(before).equals(Json.mapper().readTree(now));
  }
}
