package dev.interlude.localstack.identity;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same probes as the services have; the provider depends on nothing. */
@RestController
class ProbeController {

  @GetMapping({"/livez", "/readyz"})
  Map<String, String> up() {
    return Map.of("status", "UP");
  }
}
