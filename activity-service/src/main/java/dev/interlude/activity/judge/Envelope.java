package dev.interlude.activity.judge;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event's attributes, with the type and the source that the client may use. */
record Envelope(
    String id, String source, EventType type, Instant time, String subject, Members data) {

  private static final Characters ID = Characters.between('!', '~', 128);
  private static final Characters SOURCE =
      Characters.alphanumericAnd("._~:/?#[]@!$&'()*+,;=%-", 256);

  static Envelope read(ReadEvent event, Submission submission) {
    String id = attribute(event, "id");
    String source = attribute(event, "source");
    String typeName = attribute(event, "type");
    if (!attribute(event, "specversion").equals("1.0")) {
      throw Refusal.at("/specversion", RejectionCode.MALFORMED, "specversion must be 1.0");
    }
    EventType type = allowedType(typeName, submission);
    if (!ID.matches(id)) {
      throw Refusal.invalid("/id", "an id has 1 to 128 visible ASCII characters");
    }
    checkSource(source, submission.allowed());
    String subject = subject(event, submission);
    Instant time = Times.parseOrNull(event.text("time"));
    if (time == null) {
      throw Refusal.invalid("/time", Fields.TIME_FORM);
    }
    Members data = event.data();
    if (data == null) {
      throw Refusal.at("/data", RejectionCode.MALFORMED, "data must be a JSON object");
    }
    return new Envelope(
        id, source, type, Times.shifted(time, submission.clockShift()), subject, data);
  }

  Event<ClientEvent> with(String newId, Instant newTime, ClientEvent read) {
    return new Event<>(newId, source, newTime, subject, read);
  }

  private static String attribute(ReadEvent event, String name) {
    String value = event.text(name);
    if (value.isEmpty()) {
      throw Refusal.at(
          "/" + name, RejectionCode.MALFORMED, "a CloudEvent 1.0 has a string " + name);
    }
    return value;
  }

  private static EventType allowedType(String name, Submission submission) {
    EventType type =
        EventType.of(name)
            .orElseThrow(
                () -> Refusal.at("/type", RejectionCode.UNKNOWN_TYPE, "no such event type"));
    if (!submission.allowed().types().contains(type) || !type.isClientEvent()) {
      throw notAllowed("this client may not report events of this type");
    }
    if (type == EventType.DAY_CLEARED && submission.person() == null) {
      throw notAllowed("only the person, with their own token, can take a day back");
    }
    return type;
  }

  private static Refusal notAllowed(String detail) {
    return Refusal.at("/type", RejectionCode.NOT_ALLOWED_TYPE, detail);
  }

  private static void checkSource(String source, AllowedEvents allowed) {
    if (!SOURCE.matches(source)) {
      throw Refusal.invalid("/source", "a source is a URI reference of 1 to 256 characters");
    }
    if (!source.startsWith(allowed.sourcePrefix())) {
      throw Refusal.invalid(
          "/source", "this client's sources begin with " + allowed.sourcePrefix());
    }
  }

  private static String subject(ReadEvent event, Submission submission) {
    @Nullable String own = submission.person();
    Object subject = event.attributes().get("subject");
    if (own != null && subject == null) {
      return own;
    }
    if (!(subject instanceof String person) || !Names.isPerson(person)) {
      throw Refusal.invalid(
          "/subject", "the subject is a personId: 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'");
    }
    if (own != null && !own.equals(person)) {
      throw Refusal.at(
          "/subject", RejectionCode.WRONG_SUBJECT, "a person's token reports for that person only");
    }
    return person;
  }
}
