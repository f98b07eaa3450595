package dev.interlude.reminder.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wishes of the policy they are under; what is left out stays as it is. */
public record WishRequest(
    @Schema(description = "false leaves (opt-out), true joins (opt-in) or comes back")
        @Nullable Boolean participating,
    @Schema(description = "Only tighter than the policy above; kinds left out stay as they are")
        @Nullable List<@Nullable Kind> kinds,
    @Schema(description = "Nothing is due in them, nor in those of the policy; none to end them")
        @Nullable List<@Nullable QuietHours> quietHours,
    @Schema(description = "What routines shall be like") @Nullable Likes preferences) {

  /** A kind of break. */
  public record Kind(
      @Schema(description = "micro, movement or rest") @Nullable String kind,
      @Schema(description = "5 to that of the policy above; null as it says")
          @Nullable Integer intervalMinutes,
      @Schema(description = "true adds a kind; false leaves one, unless the policy is required")
          @Nullable Boolean enabled) {}

  /** What routines shall be like; what is left out does not matter. */
  public record Likes(
      @Schema(example = "mobility") @Nullable List<@Nullable String> goals,
      @Schema(example = "seated") @Nullable List<@Nullable String> positions,
      @Schema(example = "da") @Nullable String language) {}
}
