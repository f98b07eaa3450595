package dev.interlude.content.answers;

import dev.interlude.content.answers.Answer.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Writes an answer's bytes with all that caches need, or 304 without them. */
final class AnswerWriter {

  private AnswerWriter() {}

  static void write(
      Answer answer, Audience audience, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Representation gzipped = answer.gzipped();
    boolean zip = gzipped != null && takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    Representation chosen = zip && gzipped != null ? gzipped : answer.plain();
    response.setHeader(HttpHeaders.ETAG, chosen.etag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, audience.cacheControl());
    response.setHeader(HttpHeaders.VARY, audience.vary());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, answer.language());
    if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), chosen.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType());
    if (zip) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentLength(chosen.bytes().length);
    response.getOutputStream().write(chosen.bytes());
  }

  /** RFC 9110, 13.1.2: a list of tags compared weakly, or any. */
  static boolean names(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null || ifNoneMatch.equals(etag)) {
      return ifNoneMatch != null;
    }
    for (String each : ifNoneMatch.split(",")) {
      String tag = each.strip();
      if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  /** RFC 9110, 12.5.3, as far as there is a choice between gzip and nothing. */
  static boolean takesGzip(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String each : acceptEncoding.split(",")) {
      String coding = each.strip();
      if (coding.regionMatches(true, 0, "gzip", 0, 4)) {
        return !coding.substring(4).replace(" ", "").matches(";[qQ]=0(\\.0{0,3})?");
      }
    }
    return false;
  }
}
