package dev.interlude.content.text;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes all languages, or, when the writer is {@link #in told one}, the words of that one. */
public final class TextSerializer extends StdSerializer<Text> {

  private record Choice(String locale, String fallback) {}

  TextSerializer() {
    super(Text.class);
  }

  /** The same writer, but every text becomes a plain string in the language given. */
  public static ObjectWriter in(ObjectWriter writer, String locale, String fallback) {
    return writer.withAttribute(Choice.class, new Choice(locale, fallback));
  }

  @Override
  public void serialize(Text text, JsonGenerator json, SerializationContext context) {
    if (context.getAttribute(Choice.class) instanceof Choice choice) {
      json.writeString(text.in(choice.locale(), choice.fallback()));
    } else {
      context.writeValue(json, text.byLocale());
    }
  }
}
