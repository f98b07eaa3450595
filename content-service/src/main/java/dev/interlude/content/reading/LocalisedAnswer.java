package dev.interlude.content.reading;

import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.text.LocaleChoice;
import dev.interlude.content.text.TextSerializer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** An answer in the reader's language, with what a cache needs to ask again cheaply. */
record LocalisedAnswer(Object body, Collection<String> offered, String fallback) {

  /** The body in the best language on offer, or 304 if the reader has exactly that already. */
  ResponseEntity<byte[]> to(@Nullable String acceptLanguage, ServletWebRequest request) {
    String locale = locale(acceptLanguage);
    byte[] json =
        TextSerializer.in(RoutineJson.mapper().writer(), locale, fallback).writeValueAsBytes(body);
    String etag = '"' + hash(json) + '-' + locale + '"';
    // Answers 304 (and 412) on the response itself; the headers below belong to both answers.
    boolean known = request.checkNotModified(etag);
    return ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
        .eTag(etag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale)
        .contentType(MediaType.APPLICATION_JSON)
        .body(known ? null : json);
  }

  private String locale(@Nullable String acceptLanguage) {
    return offered.isEmpty() ? fallback : LocaleChoice.choose(acceptLanguage, offered, fallback);
  }

  private static String hash(byte[] json) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(sum, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
