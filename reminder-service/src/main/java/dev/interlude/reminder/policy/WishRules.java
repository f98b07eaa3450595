package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.reminder.policy.OwnWishes.OwnKind;
import dev.interlude.reminder.routines.Preferences;
import dev.interlude.reminder.timing.BreakPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people may wish: what is tighter than the policy above them. */
final class WishRules {

  private static final int MOST_WORDS = 10;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private WishRules() {}

  /** The wishes from now on; throws a Problem that names all that is not allowed. */
  static OwnWishes next(PolicyMode mode, PersonPolicy policy, WishRequest request) {
    var findings = new Findings();
    OwnWishes known = policy.wishes();
    Boolean participating = participating(findings, mode, request.participating());
    Map<BreakKind, OwnKind> kinds = new EnumMap<>(BreakKind.class);
    known.kinds().forEach(each -> kinds.put(each.kind(), each));
    var asked = request.kinds();
    for (int i = 0; asked != null && i < asked.size(); i++) {
      OwnKind own = kind(findings, "/kinds/" + i, mode, policy, asked.get(i));
      if (own != null) {
        kinds.put(own.kind(), own);
      }
    }
    var wishes =
        new OwnWishes(
            participating == null ? known.participating() : participating,
            List.copyOf(kinds.values()),
            request.quietHours() == null
                ? known.quietHours()
                : QuietRules.read(findings, request.quietHours()),
            request.preferences() == null
                ? known.preferences()
                : preferences(findings, request.preferences()),
            known.teamBreaks(),
            known.calendarOnly());
    findings.refuseIfAny();
    return wishes;
  }

  private static @Nullable Boolean participating(
      Findings findings, PolicyMode mode, @Nullable Boolean wished) {
    if (Boolean.FALSE.equals(wished) && mode == PolicyMode.REQUIRED) {
      findings.reject("/participating", "is true: breaks are required here");
    }
    if (Boolean.TRUE.equals(wished) && mode == PolicyMode.OFF) {
      findings.reject("/participating", "is false: reminders are off here");
    }
    return wished;
  }

  private static @Nullable OwnKind kind(
      Findings findings,
      String pointer,
      PolicyMode mode,
      PersonPolicy policy,
      WishRequest.@Nullable Kind asked) {
    if (asked == null || asked.kind() == null) {
      findings.reject(pointer, "names a kind");
      return null;
    }
    BreakKind kind =
        findings.oneOf(pointer + "/kind", asked.kind(), BreakKind.class, BreakKind.MOVEMENT);
    Optional<BreakPolicy> above = policy.given().of(kind);
    int loosest =
        above
            .map(each -> (int) each.interval().toMinutes())
            .orElse(Preset.of(kind).policy().intervalMinutes());
    if (asked.intervalMinutes() != null) {
      findings.number(
          pointer + "/intervalMinutes",
          asked.intervalMinutes(),
          KindRules.SHORTEST_INTERVAL,
          loosest,
          loosest);
    }
    if (Boolean.FALSE.equals(asked.enabled()) && above.isPresent() && mode == PolicyMode.REQUIRED) {
      findings.reject(pointer + "/enabled", "is true: breaks of this kind are required here");
    }
    return new OwnKind(kind, asked.intervalMinutes(), asked.enabled());
  }

  private static Preferences preferences(Findings findings, WishRequest.Likes likes) {
    String language = likes.language();
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      findings.reject("/preferences/language", "is a language as BCP 47 names it, such as da");
    }
    return new Preferences(
        words(findings, "/preferences/goals", likes.goals()),
        words(findings, "/preferences/positions", likes.positions()),
        language);
  }

  private static List<String> words(
      Findings findings, String pointer, @Nullable List<@Nullable String> words) {
    List<String> given =
        words == null ? List.of() : words.stream().map(String::valueOf).distinct().toList();
    if (given.size() > MOST_WORDS || !given.stream().allMatch(w -> WORD.matcher(w).matches())) {
      findings.reject(pointer, "has at most " + MOST_WORDS + " words such as those of routines");
    }
    return given;
  }
}
