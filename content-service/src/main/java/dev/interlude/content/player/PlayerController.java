package dev.interlude.content.player;

import dev.interlude.content.text.LocaleChoice;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page is the same for every routine; its script reads the routine, with what it may. */
@Controller
@Hidden
class PlayerController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final PlayerPage page;
  private final String policy;

  PlayerController(PlayerPage page, PlayerSettings settings) {
    this.page = page;
    this.policy = PlayerPolicy.of(settings);
  }

  @GetMapping("/play/{routineId}")
  ResponseEntity<String> play(
      @RequestParam(required = false) @Nullable String locale,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    String wishes = locale == null ? acceptLanguage : locale;
    String language = LocaleChoice.choose(wishes, PlayerPage.languages(), "en");
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header("Content-Security-Policy", policy)
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(page.in(language));
  }
}
