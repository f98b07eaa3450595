package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmallCutTest {

  /** The graph of Stoer and Wagner (J. ACM 44, 1997), figure 1, whose minimum cut is 4. */
  private static final int[][] EDGES = {
    {0, 1, 2}, {0, 4, 3}, {1, 2, 3}, {1, 4, 2}, {1, 5, 2}, {2, 3, 4},
    {2, 6, 2}, {3, 6, 2}, {3, 7, 2}, {4, 5, 3}, {5, 6, 1}, {6, 7, 3}
  };

  @Test
  void findsTheCutOfTheLiterature() {
    assertThat(SmallCut.of(literature(), 4)).isEmpty();
    assertThat(SmallCut.of(literature(), 5))
        .hasValueSatisfying(sides -> assertThat(weight(literature(), sides)).isEqualTo(4));
  }

  @Property(tries = 2_000)
  void findsACutExactlyWhereTryingAllFindsOne(
      @ForAll @IntRange(max = 8) int vertices,
      @ForAll @IntRange(min = 1, max = 12) int fewest,
      @ForAll Random random) {
    int[][] weights = new int[vertices][vertices];
    for (int i = 0; i < vertices; i++) {
      for (int j = 0; j < i; j++) {
        weights[i][j] = random.nextInt(3) == 0 ? random.nextInt(9) : 0;
        weights[j][i] = weights[i][j];
      }
    }
    boolean exists = false;
    for (int side = 0; side < 1 << vertices; side++) {
      int cut = 0;
      for (int i = 0; i < vertices; i++) {
        for (int j = 0; j < i; j++) {
          cut += (side >> i & 1) == (side >> j & 1) ? 0 : weights[i][j];
        }
      }
      exists |= cut > 0 && cut < fewest;
    }

    var found = SmallCut.of(copy(weights), fewest);

    assertThat(found.isPresent()).isEqualTo(exists);
    found.ifPresent(sides -> assertThat(weight(weights, sides)).isBetween(1, fewest - 1));
  }

  private static int weight(int[][] weights, SmallCut.Sides sides) {
    return sides.one().stream()
        .map(i -> sides.other().stream().map(j -> weights[i][j]).sum())
        .sum();
  }

  private static int[][] literature() {
    int[][] weights = new int[8][8];
    for (int[] edge : EDGES) {
      weights[edge[0]][edge[1]] = edge[2];
      weights[edge[1]][edge[0]] = edge[2];
    }
    return weights;
  }

  private static int[][] copy(int[][] weights) {
    int[][] copy = new int[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      copy[i] = weights[i].clone();
    }
    return copy;
  }
}
