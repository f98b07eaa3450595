package dev.interlude.analytics.agreement;

import dev.interlude.defaults.Problem;
import org.springframework.http.HttpStatus;

/** What everyone is told who asks for figures of groups before the agreement. */
public final class AgreementMissing {

  public static final String CODE = "agreement-missing";

  private AgreementMissing() {}

  public static Problem problem() {
    return Problem.of(
        HttpStatus.CONFLICT,
        CODE,
        "Figures of groups are off until a tenant-admin records the agreement"
            + " (PUT /v1/tenant/agreement).");
  }
}
