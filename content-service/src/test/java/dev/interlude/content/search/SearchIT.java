package dev.interlude.content.search;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterludeIntegrationTest(service = "content")
class SearchIT {

  private static final String TENANT = "search";
  private static final String OWN = "level=brisk&goal=calm&position=floor";

  @Autowired private Publishing publishing;
  @LocalServerPort private int port;

  // Three of our own, told from the shipped ones by level, goal and position together.
  @BeforeEach
  void publish() {
    publish(own("s-aaben", 95).set("/title/en", "Open shoulders").set("/title/da", "Åben"));
    publish(own("s-zebra", 90).set("/title/en", "Shoulder circles").set("/title/da", "Zebra"));
    publish(
        own("s-wall", 90)
            .set("/equipment", aRoutine().tree().arrayNode().add("wall").add("chair"))
            .set("/title/en", "Against a wall")
            .set("/title/da", "Mod en væg"));
  }

  private static RoutineFixture own(String id, int seconds) {
    return aRoutine()
        .set("/id", id)
        .set("/level", "brisk")
        .set("/goal", "calm")
        .set("/position", "floor")
        .set("/seconds", seconds);
  }

  private void publish(RoutineFixture routine) {
    publishing.publish(TENANT, routine.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=id | s-aaben s-wall s-zebra",
        "sort=-id | s-zebra s-wall s-aaben",
        "equipment=wall,chair,mat | s-aaben s-wall s-zebra",
        "equipment=chair | s-aaben s-zebra",
        "equipment=none | s-aaben s-zebra",
        "maxSeconds=94 | s-wall s-zebra",
        "sort=seconds | s-wall s-zebra s-aaben",
        "sort=-seconds | s-aaben s-wall s-zebra",
        "sort=title | s-wall s-aaben s-zebra",
        "sort=publishedAt | s-aaben s-zebra s-wall",
        "sort=-publishedAt | s-wall s-zebra s-aaben",
        // In Danish, å is the last letter.
        "sort=title&locale=da | s-wall s-zebra s-aaben",
        "locale=da-DK | s-aaben s-wall s-zebra",
        "locale=de | ''",
        "kind=rest | ''",
        "bodyArea=neck | s-aaben s-wall s-zebra",
        "bodyArea=eyes | ''",
        // Found by its stem, the title counting most.
        "q=circle&sort=id | s-zebra",
        "q=shoulder&sort=id | s-aaben s-zebra",
        "q=shoulders -open | s-zebra",
        "q=væggen | s-wall",
        "q=wall&locale=da | ''",
        "q=nowhere | ''",
        // The best first, unless turned round.
        "q=words OR wall&sort=relevance | s-wall s-aaben s-zebra",
        "q=words OR wall&sort=-relevance | s-aaben s-zebra s-wall",
      })
  void findsAndOrders(String query, String ids) {
    assertThat(list(OWN + "&" + query.replace(" ", "%20").replace("æ", "%C3%A6")).ids())
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"id", "-id", "title", "-title", "seconds", "-seconds", "publishedAt", "-publishedAt"})
  void leadsThroughAllPagesWithoutLossOrRepetition(String sort) {
    List<String> whole = list(OWN + "&sort=" + sort).ids();
    var paged = new ArrayList<String>();
    String cursor = "";
    int pages = 0;
    do {
      Api.Answer page = list(OWN + "&limit=1&sort=" + sort + cursor);
      paged.addAll(page.ids());
      cursor = page.json().has("next") ? "&cursor=" + page.json().at("/next").asString() : "";
      pages++;
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(whole).hasSize(3);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void leadsThroughPagesByRelevance() {
    Api.Answer first = list(OWN + "&q=words&limit=2");
    Api.Answer second =
        list(OWN + "&q=words&limit=2&cursor=" + first.json().at("/next").asString());
    assertThat(first.ids()).hasSize(2);
    assertThat(second.ids()).hasSize(1).doesNotContainAnyElementsOf(first.ids());
    assertThat(second.json().has("next")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red, /colour",
    "kind=jump, /kind",
    "bodyArea=Lower-Back, /bodyArea",
    "level=, /level",
    "kind=rest&kind=micro, /kind",
    "'equipment=wall,sofa', /equipment",
    "maxSeconds=-1, /maxSeconds",
    "maxSeconds=1e3, /maxSeconds",
    "limit=201, /limit",
    "limit=0, /limit",
    "locale=d, /locale",
    "locale=da_DK, /locale",
    "q=%20, /q",
    "q=%00, /q",
    "sort=colour, /sort",
    "sort=relevance, /sort",
    "overdue=perhaps, /overdue",
    "cursor=nonsense, /cursor",
    "cursor=WyJpZCJd, /cursor",
    // made for another sorting
    "sort=title&cursor=WyJpZCIsImEiLCJhIl0, /cursor",
    // years and zones that the database does not know
    "sort=publishedAt&cursor=WyJwdWJsaXNoZWRBdCIsIis5OTk5OTk5OTktMDEtMDFUMDA6MDA6MDBaIiwiYSJd, /cursor",
    "sort=publishedAt&cursor=WyJwdWJsaXNoZWRBdCIsIjIwMjYtMDEtMDFUMDA6MDA6MDArMTg6MDAiLCJhIl0, /cursor",
    // a number that is none
    "sort=seconds&cursor=WyJzZWNvbmRzIiwieCIsImEiXQ, /cursor",
  })
  void namesTheParameterThatIsWrong(String query, String pointer) {
    Api.Answer answer = list(query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @Test
  void namesAllWrongParametersAtOnce() {
    assertThat(list("colour=red&limit=x&kind=jump").pointers())
        .containsExactlyInAnyOrder("/colour", "/limit", "/kind");
  }

  private Api.Answer list(String query) {
    return Api.as(port, Tokens.person(TENANT, "p-1")).get("/v1/routines?" + query);
  }
}
