package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.interlude.systemtests.CompanyRows.Cell;
import dev.interlude.systemtests.PlainFigures.Figure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is published of closed periods, beside what its rows add up to. */
@Order(6)
@ExtendWith(StackExtension.class)
class PublishedFiguresIT {

  /** Published again a minute after the last change at the latest, in the demo's settings. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final int K = 10;
  private static final int FEWEST_OF_A_DAY = 30;
  private static final double ROUNDING = 0.500001;

  private final TestCompany company;

  PublishedFiguresIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void equalPlainSumsOverTheRowsAndHideSmallGroups() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              CompanyRows rows = CompanyRows.read(company);
              var plain = new PlainFigures(rows, ZoneId.of("Europe/Copenhagen"));
              List<Cell> cells = cells(rows);
              cells.forEach(cell -> compare(cell, plain));
              assertThat(shown(cells).stream().map(c -> c.unitKind() + c.unit()).distinct())
                  .hasSizeGreaterThanOrEqualTo(3);
              assertThat(shown(cells).stream().map(c -> c.period() + c.start()).distinct())
                  .hasSizeGreaterThanOrEqualTo(3);
              assertThat(cells.stream().map(Cell::reason).collect(Collectors.toSet()))
                  .containsAll(Set.of("group-too-small", "protects-another-group"));
            });
  }

  private static void compare(Cell cell, PlainFigures plain) {
    PlainRatio ratio = plain.of(Figure.named(cell.figure()).orElseThrow(), cell);
    String what = cell + " of " + ratio;
    int fewest = cell.period().equals("day") ? FEWEST_OF_A_DAY : K;
    if (ratio.people() == 0) {
      assertThat(cell.state()).as(what).isEqualTo("no-data");
    } else if (ratio.people() < fewest || ratio.isDominated()) {
      assertThat(cell.reason()).as(what).isEqualTo("group-too-small");
    } else if (cell.reason() != null) {
      assertThat(cell.reason()).as(what).isEqualTo("protects-another-group");
      assertThat(cell.unitKind()).as(what).isNotEqualTo("company");
    } else if (cell.state().equals("at-most")) {
      assertThat(ratio.value()).as(what).isLessThanOrEqualTo(0.05);
    } else if (cell.state().equals("at-least")) {
      assertThat(ratio.value()).as(what).isGreaterThanOrEqualTo(0.95);
    } else {
      double most = cell.figure().equals("sittingHoursPer8h") ? 8 : 1;
      equal(cell.value(), ratio.value(), what);
      equal(cell.low(), Math.max(0, ratio.value() - ratio.halfWidth()), what);
      equal(cell.high(), Math.min(most, ratio.value() + ratio.halfWidth()), what);
    }
  }

  /** But for the rounding of what is published. */
  private static void equal(@Nullable BigDecimal published, double plain, String what) {
    BigDecimal rounded = Objects.requireNonNull(published, what);
    double step = rounded.ulp().doubleValue();
    assertThat(rounded.doubleValue()).as(what).isCloseTo(plain, within(ROUNDING * step));
  }

  private static List<Cell> cells(CompanyRows rows) {
    return rows.published().stream()
        .filter(cell -> Figure.named(cell.figure()).isPresent())
        .toList();
  }

  private static List<Cell> shown(List<Cell> cells) {
    return cells.stream().filter(cell -> cell.state().equals("shown")).toList();
  }
}
