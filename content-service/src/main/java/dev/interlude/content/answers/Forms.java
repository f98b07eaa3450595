package dev.interlude.content.answers;

import dev.interlude.content.answers.Wishes.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** The media types that routines are there in. */
public final class Forms {

  public static final String LINKED = "application/ld+json";

  private static final MediaType LINKED_TYPE = MediaType.parseMediaType(LINKED);
  private static final Form NOTHING = new Form(0, 0);

  private Forms() {}

  /** Whether linked data is wished for more than plain JSON. */
  public static boolean wantsLinked(@Nullable String accept) {
    Form form = of(accept);
    return form.linked() > form.json();
  }

  /** Nothing of either for a header that cannot be read; plain JSON without one. */
  static Form of(@Nullable String accept) {
    if (accept == null) {
      return new Form(1, 0);
    }
    try {
      List<MediaType> wishes = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(wishes);
      return new Form(quality(wishes, MediaType.APPLICATION_JSON), quality(wishes, LINKED_TYPE));
    } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
      return NOTHING;
    }
  }

  private static double quality(List<MediaType> wishes, MediaType offered) {
    for (MediaType wish : wishes) {
      if (wish.includes(offered)) {
        return wish.getQualityValue();
      }
    }
    return 0;
  }
}
