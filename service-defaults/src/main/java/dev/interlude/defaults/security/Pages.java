package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Tells a browser that opens a page from a program that calls. */
final class Pages {
  private Pages() {}

  static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accept != null
        && accept.contains("text/html");
  }
}
