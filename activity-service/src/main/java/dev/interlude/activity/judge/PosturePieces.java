package dev.interlude.activity.judge;

import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.PostureObserved;
import java.util.ArrayList;
import java.util.List;

/** A posture cut to working hours: the first piece keeps the event's id. */
final class PosturePieces {

  private PosturePieces() {}

  static List<AcceptedEvent> of(
      Envelope envelope, PostureObserved posture, PersonVersion person, Enrichment enrichment) {
    var pieces = new ArrayList<AcceptedEvent>();
    var observed = new Interval(posture.from(), posture.to());
    for (Interval piece :
        WorkWindows.cut(observed, person.calendar(), person.assignment().zone())) {
      String id = pieces.isEmpty() ? envelope.id() : envelope.id() + "#" + (pieces.size() + 1);
      var cut =
          piece.equals(observed)
              ? posture
              : new PostureObserved(
                  piece.from(), piece.to(), posture.posture(), posture.evidence());
      pieces.add(new AcceptedEvent(envelope.with(id, piece.to(), cut), enrichment));
    }
    if (pieces.isEmpty()) {
      throw Refusal.of(
          RejectionCode.OUTSIDE_HOURS, "outside the person's working hours and 2 h around them");
    }
    return pieces;
  }
}
