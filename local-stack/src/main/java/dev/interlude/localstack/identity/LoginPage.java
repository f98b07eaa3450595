package dev.interlude.localstack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in; names the demo users, since there is nothing to guess here. */
@RestController
class LoginPage {

  static final String PATH = "/login";

  private final String page = read("identity/login.html");
  private final String choice = read("identity/login-choice.html");
  private final IdentitySettings settings;

  LoginPage(IdentitySettings settings) {
    this.settings = settings;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  String login(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
    String problem =
        error == null
            ? ""
            : "<p class=\"problem\" role=\"alert\">No user has this name and password."
                + " The password of all demo users is “demo”.</p>";
    String choices = DemoUser.ALL.stream().map(this::choice).collect(Collectors.joining());
    return page.replace("{problem}", problem)
        .replace("{choices}", choices)
        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
  }

  /** Someone who signed in without coming from a page has nothing to do here. */
  @GetMapping("/")
  ResponseEntity<Void> home() {
    URI first = settings.pages().getFirst();
    return ResponseEntity.status(HttpStatus.FOUND).location(first).build();
  }

  private String choice(DemoUser user) {
    return choice
        .replace("{name}", HtmlUtils.htmlEscape(user.name()))
        .replace("{password}", DemoUser.PASSWORD)
        .replace("{title}", HtmlUtils.htmlEscape(user.title()))
        .replace("{role}", HtmlUtils.htmlEscape(user.role()));
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
