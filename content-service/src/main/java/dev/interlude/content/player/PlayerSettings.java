package dev.interlude.content.player;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may embed the player, and where it may report to.
 *
 * @param embedders origins that may frame it, hear of its progress and hand it a token
 * @param reportTo where a completed break is posted when a token was handed over; nowhere if absent
 */
@Validated
@ConfigurationProperties("interlude.content.player")
record PlayerSettings(
    @DefaultValue
        List<
                @Pattern(
                    regexp = "https?://[a-zA-Z0-9.-]+(:\\d+)?",
                    message = "must be an exact origin such as https://intranet.example.org")
                String>
            embedders,
    @Pattern(
            regexp = "https?://[a-zA-Z0-9.-]+(:\\d+)?/[a-zA-Z0-9._~/-]*",
            message = "must be an address such as https://activity.example.org/v1/events")
        @Nullable String reportTo) {

  PlayerSettings {
    embedders = List.copyOf(embedders);
    reportTo = reportTo == null || reportTo.isBlank() ? null : reportTo;
  }
}
