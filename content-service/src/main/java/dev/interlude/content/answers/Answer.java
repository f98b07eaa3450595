package dev.interlude.content.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body in one language and media type, plain and, where that is shorter, gzipped; each with the
 * strong entity tag of just these bytes.
 */
public final class Answer {

  private final Representation plain;
  private final @Nullable Representation gzipped;
  private final String mediaType;
  private final String language;
  private final Offer offer;

  /** Bytes and their entity tag, with the quotes that a header wants. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Representation(byte[] bytes, String etag) {}

  /**
   * One of those that could have been made.
   *
   * @param offer what readers of the same may choose from
   */
  public Answer(byte[] body, String mediaType, String language, Offer offer) {
    String hash = hash(body);
    byte[] zipped = zipped(body);
    this.plain = new Representation(body, '"' + hash + '"');
    this.gzipped =
        zipped.length < body.length ? new Representation(zipped, '"' + hash + "-gzip\"") : null;
    this.mediaType = mediaType;
    this.language = language;
    this.offer = offer;
  }

  Offer offer() {
    return offer;
  }

  Representation plain() {
    return plain;
  }

  @Nullable Representation gzipped() {
    return gzipped;
  }

  String mediaType() {
    return mediaType;
  }

  String language() {
    return language;
  }

  int weight() {
    return plain.bytes().length + (gzipped == null ? 0 : gzipped.bytes().length);
  }

  private static String hash(byte[] body) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(sum, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zipped(byte[] body) {
    var bytes = new ByteArrayOutputStream(body.length / 2);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
