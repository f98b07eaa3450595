package dev.interlude.activity.quota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Quotas of those who have none of their own.
 *
 * @param app of an app that was registered without a quota
 * @param person of a person's own token, whatever app it was issued to
 * @param imports pace of one person's imports
 * @param instances how many instances share the load: each grants that part of every quota
 * @param mostBuckets how many callers are remembered at a time
 */
@Validated
@ConfigurationProperties("interlude.activity.quota")
public record QuotaSettings(
    @Valid Quota app,
    @Valid Quota person,
    @Valid Quota imports,
    @DefaultValue("1") @Min(value = 1, message = "is at least 1") @Max(1000) int instances,
    @DefaultValue("100000") @Min(value = 1, message = "is at least 1") int mostBuckets) {

  public QuotaSettings {
    if (!app.refillsInTime() || !person.refillsInTime() || !imports.refillsInTime()) {
      throw new IllegalArgumentException(
          "interlude.activity.quota: a burst is at most 3600 times its events-per-second");
    }
  }
}
