package dev.interlude.defaults.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a feature adds to the one security chain. */
interface ChainPart {
  void addTo(HttpSecurity http, Refusals refusals);
}
