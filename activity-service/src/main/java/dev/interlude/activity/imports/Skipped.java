package dev.interlude.activity.imports;

/**
 * Events of an export that were not even judged.
 *
 * @param tooOld began more than 14 days ago (of an event cut into pieces: each such piece)
 * @param zeroLength lasted no whole second
 * @param tooLong lasted more than 31 days: the clock jumped
 * @param unknownState told of a state that is no posture
 */
record Skipped(int tooOld, int zeroLength, int tooLong, int unknownState) {

  static final Skipped NONE = new Skipped(0, 0, 0, 0);

  Skipped plus(Skipped more) {
    return new Skipped(
        tooOld + more.tooOld,
        zeroLength + more.zeroLength,
        tooLong + more.tooLong,
        unknownState + more.unknownState);
  }
}
