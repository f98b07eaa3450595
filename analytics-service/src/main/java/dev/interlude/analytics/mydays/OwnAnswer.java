package dev.interlude.analytics.mydays;

import dev.interlude.analytics.forms.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * An answer to a person about themselves, which no cache may share.
 *
 * @param version changes when the content does
 */
record OwnAnswer(Form form, String version) {

  String eTag() {
    return "W/\"%s.%s\"".formatted(form.extension(), version);
  }

  <T> ResponseEntity<T> with(T body) {
    return head().body(body);
  }

  /** Browsers save it under this name. */
  ResponseEntity<String> asFile(String name, String body) {
    var attachment =
        ContentDisposition.attachment().filename(name + "." + form.extension()).build();
    return head().header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString()).body(body);
  }

  private ResponseEntity.BodyBuilder head() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT)
        .eTag(eTag())
        .contentType(form.type());
  }
}
