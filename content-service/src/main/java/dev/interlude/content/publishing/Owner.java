package dev.interlude.content.publishing;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import org.springframework.http.HttpStatus;

/** In whose name a caller changes routines. */
public final class Owner {

  private Owner() {}

  /** The caller's tenant; 403 for one that is called like the owner of the shipped catalogue. */
  public static String of(Caller caller) {
    String tenant = caller.tenant();
    if (tenant.equals(PublishedRoutine.SHARED)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "reserved-tenant",
          "The name 'shared' belongs to the shipped catalogue; the tenant needs another one.");
    }
    return tenant;
  }
}
