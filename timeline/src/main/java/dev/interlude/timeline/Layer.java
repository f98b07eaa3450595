package dev.interlude.timeline;

/**
 * The rank of an observation as one number, so that "the maximum at each second" is the maximum of
 * two ints: 0 is no observation, above it evidence decides first and posture second.
 */
final class Layer {

  static final int NONE = 0;
  private static final Posture[] POSTURES = Posture.values();
  private static final Evidence[] EVIDENCE = Evidence.values();

  private Layer() {}

  static int of(Evidence evidence, Posture posture) {
    return 1 + evidence.ordinal() * POSTURES.length + posture.ordinal();
  }

  static Posture posture(int layer) {
    return POSTURES[(layer - 1) % POSTURES.length];
  }

  static Evidence evidence(int layer) {
    return EVIDENCE[(layer - 1) / POSTURES.length];
  }

  static boolean is(int layer, State state) {
    return layer != NONE && posture(layer).state() == state;
  }
}
