package dev.interlude.activity.clients;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One app in the list of a tenant's apps. */
record ListedApp(String clientId, @JsonUnwrapped Registration registration) {

  static ListedApp of(ClientApp app) {
    return new ListedApp(app.clientId(), Registration.of(app));
  }
}
