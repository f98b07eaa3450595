package dev.interlude.localstack.company.people;

import java.util.SplittableRandom;

/** Chance that depends on nothing but names: the same parts always fall the same way. */
public final class Dice {
  private static final double UNIT = 0x1.0p-53;
  private static final int SPARE_BITS = 11;

  private Dice() {}

  /** A series of numbers of its own for these parts. */
  public static SplittableRandom of(long... parts) {
    return new SplittableRandom(mixed(parts));
  }

  /** One number from 0 to 1 for these parts. */
  public static double share(long... parts) {
    return (mixed(parts) >>> SPARE_BITS) * UNIT;
  }

  private static long mixed(long... parts) {
    long mixed = 0;
    for (long part : parts) {
      mixed = mixed(mixed + part + 0x9e3779b97f4a7c15L);
    }
    return mixed;
  }

  // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
