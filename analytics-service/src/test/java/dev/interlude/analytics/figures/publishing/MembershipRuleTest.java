package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MembershipRuleTest {

  private static final Set<String> TEN = people(0, 10);

  @Test
  void staysWhileFewerThanFiveDiffer() {
    assertThat(MembershipRule.next(TEN, people(0, 14))).isEqualTo(TEN);
    assertThat(MembershipRule.next(TEN, people(2, 12))).isEqualTo(TEN);
  }

  @Test
  void becomesTheCurrentOneWhenFiveDiffer() {
    assertThat(MembershipRule.next(TEN, people(0, 15))).isEqualTo(people(0, 15));
    assertThat(MembershipRule.next(TEN, people(3, 12))).isEqualTo(people(3, 12));
  }

  @Property
  void neverLetsTwoPublishedMembershipsDifferByOneToFour(
      @ForAll Set<@IntRange(max = 20) Integer> first,
      @ForAll Set<@IntRange(max = 20) Integer> second) {
    Set<String> published = names(first);
    var difference = new HashSet<>(MembershipRule.next(published, names(second)));
    var both = new HashSet<>(difference);
    both.retainAll(published);
    difference.addAll(published);
    difference.removeAll(both);

    assertThat(difference.size())
        .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(4));
  }

  private static Set<String> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "p-" + i).collect(Collectors.toSet());
  }

  private static Set<String> names(Set<Integer> numbers) {
    return numbers.stream().map(i -> "p-" + i).collect(Collectors.toSet());
  }
}
