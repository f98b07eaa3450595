package dev.interlude.defaults.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a feature adds to the one security chain. */
interface ChainPart {
  void addTo(HttpSecurity http);

  /** Where a browser without session is sent; null for parts that are no login. */
  default @Nullable String loginPath() {
    return null;
  }
}
