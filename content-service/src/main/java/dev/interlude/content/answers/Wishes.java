package dev.interlude.content.answers;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What a reader wishes, as far as it decides anything: thousands of headers come to a few of these.
 *
 * @param languages the best first
 * @param form the header Accept, weighed
 */
record Wishes(List<LanguageRange> languages, Form form) {

  /** Which of an offer's answers is meant; null if that is for the whole chain to say. */
  @Nullable Choice among(Offer offer) {
    String mediaType = form.among(offer.linked());
    return mediaType == null ? null : new Choice(offer.languages().best(languages), mediaType);
  }

  /** What was decided: a language on offer, and a media type. */
  record Choice(String language, String mediaType) {}

  /** How much plain JSON and linked data are wished for, 0 to 1. */
  record Form(double json, double linked) {

    private @Nullable String among(boolean linkedToo) {
      if (linkedToo && linked > json) {
        return Forms.LINKED;
      }
      return json > 0 ? MediaType.APPLICATION_JSON_VALUE : null;
    }
  }
}
