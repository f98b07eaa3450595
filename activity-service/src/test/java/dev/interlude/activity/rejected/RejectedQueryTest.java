package dev.interlude.activity.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.defaults.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedQueryTest {

  @Test
  void readsEveryFilter() {
    var query =
        RejectedQuery.ofList(
            given(
                "tenant=acme&code=too-old&client=desk&from=2026-11-16T09:00:00Z"
                    + "&to=2026-11-17T09:00:00+01:00&state=waiting&limit=7"));
    assertThat(query.limit()).isEqualTo(7);
    assertThat(query.after()).isNull();
    assertThat(query.filter())
        .isEqualTo(
            new RejectedFilter(
                "acme",
                RejectionCode.TOO_OLD,
                "desk",
                Instant.parse("2026-11-16T09:00:00Z"),
                Instant.parse("2026-11-17T08:00:00Z"),
                State.WAITING));
    assertThat(query.filter().told())
        .containsOnlyKeys("tenant", "code", "client", "from", "to", "state");
  }

  @Test
  void lacksNothingWithoutParameters() {
    assertThat(RejectedQuery.ofList(Map.of()).limit()).isEqualTo(50);
    assertThat(RejectedQuery.ofReplay(Map.of()).limit()).isEqualTo(1_000);
    assertThat(RejectedQuery.ofSummary(Map.of()).conditions().where()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tenant=ACME, /tenant",
    "tenant=shared, /tenant",
    "code=none, /code",
    "client=, /client",
    "from=yesterday, /from",
    "from=2026-11-16T09:00:00, /from",
    "to=2026-13-16T09:00:00Z, /to",
    "from=2026-11-16T09:00:00Z&to=2026-11-16T09:00:00Z, /to",
    "state=lost, /state",
    "limit=0, /limit",
    "limit=201, /limit",
    "limit=ten, /limit",
    "cursor=abc, /cursor",
    "cursor=%, /cursor",
    "tenant=a&tenant=b, /tenant",
    "subject=p-001, /subject",
    "a/b=c, /a~1b"
  })
  void namesTheParameterThatIsWrong(String parameters, String pointer) {
    assertThatThrownBy(() -> RejectedQuery.ofList(given(parameters)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(400);
              assertThat(String.valueOf(problem.getBody().getProperties()))
                  .contains("pointer=" + pointer);
            });
  }

  @Test
  void replaysNothingThatWasReplayed() {
    assertThatThrownBy(() -> RejectedQuery.ofReplay(given("state=replayed")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> RejectedQuery.ofReplay(given("limit=1001")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> RejectedQuery.ofSummary(given("limit=1"))).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-16T09:00:00.123456Z, 1", "1970-01-01T00:00:00Z, 9223372036854775"})
  void findsThePlaceInItsOwnCursors(Instant at, long id) {
    var mark = new PageMark(at, id);
    assertThat(PageMark.decode(mark.encode())).contains(mark);
  }

  private static Map<String, String[]> given(String parameters) {
    var given = new LinkedHashMap<String, String[]>();
    for (String parameter : parameters.split("&")) {
      String[] parts = parameter.split("=", 2);
      given.merge(parts[0], new String[] {parts[1]}, (one, two) -> new String[] {one[0], two[0]});
    }
    return given;
  }
}
