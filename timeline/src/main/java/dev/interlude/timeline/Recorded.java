package dev.interlude.timeline;

/** The timeline that counts: without the runs of away that mean the person had left. */
final class Recorded {

  private Recorded() {}

  /** A run of away is contiguous seconds of away, whatever the evidence of each. */
  static Timeline of(Timeline timeline) {
    Timeline result = new Timeline();
    var pending = new PendingAway(result);
    timeline.forEach(pending);
    pending.end();
    return result;
  }

  /** Holds a run of away back until its length is known. */
  private static final class PendingAway implements Timeline.Visitor {

    private final Timeline result;
    private Timeline run = new Timeline();
    private long runFrom;
    private long runTo = Long.MIN_VALUE;

    PendingAway(Timeline result) {
      this.result = result;
    }

    @Override
    public void segment(long from, long to, int layer) {
      boolean away = Layer.is(layer, State.AWAY);
      if (!away || from != runTo) {
        end();
      }
      if (away) {
        runFrom = run.isEmpty() ? from : runFrom;
        runTo = to;
        run.add(from, to, Layer.evidence(layer), Layer.posture(layer));
      } else {
        result.add(from, to, Layer.evidence(layer), Layer.posture(layer));
      }
    }

    void end() {
      if (!run.isEmpty()) {
        if (runTo - runFrom <= MetricRules.LONGEST_AWAY_RUN_SECONDS) {
          result.addAll(run);
        }
        run = new Timeline();
      }
    }
  }
}
