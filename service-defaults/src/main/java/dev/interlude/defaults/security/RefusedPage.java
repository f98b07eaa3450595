package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;

/** What a browser shows of a page that its user may not see: why not, and a way to log out. */
final class RefusedPage {

  void write(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    var field =
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
            ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(csrf.getParameterName(), csrf.getToken())
            : "";
    var page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Not for this account</title>
        <main>
        <h1>Not for this account</h1>
        <p>%s</p>
        <form method="post" action="%s/logout">%s<button>Log out</button></form>
        </main>
        </html>
        """
            .formatted(why, request.getContextPath(), field);
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}
