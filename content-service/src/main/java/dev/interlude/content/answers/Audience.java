package dev.interlude.content.answers;

import org.springframework.http.HttpHeaders;

/** Who an answer is for, and so who may keep it. All have to ask again each time: no-cache. */
public enum Audience {
  /** One caller with a token. */
  PRIVATE("private, no-cache", HttpHeaders.AUTHORIZATION),
  /** Everybody: content delivery networks may keep it too. */
  PUBLIC("public, no-cache", null);

  private static final String LANGUAGE_AND_FORM =
      "Accept, Accept-Language, Accept-Encoding, Origin";

  private final String cacheControl;
  private final String vary;

  Audience(String cacheControl, @org.jspecify.annotations.Nullable String more) {
    this.cacheControl = cacheControl;
    this.vary = more == null ? LANGUAGE_AND_FORM : LANGUAGE_AND_FORM + ", " + more;
  }

  String cacheControl() {
    return cacheControl;
  }

  String vary() {
    return vary;
  }
}
