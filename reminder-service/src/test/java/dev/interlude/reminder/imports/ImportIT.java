package dev.interlude.reminder.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ReminderIntegrationTest
class ImportIT {

  private static final String T = "imported";
  private static final String HEADER = "person,department,site,zone,workingHours\n";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private CsvClient csv;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    csv = new CsvClient(environment, T);
  }

  @Test
  void enrolsChangesAndLeavesPeople() {
    var file =
        HEADER
            + "i1,ops/logistics,aarhus,Europe/Copenhagen,mon-fri 08:00-12:00 12:30-16:00\r\n"
            + "\r\n"
            + "i2,ops,\"aarhus\",Europe/Copenhagen,\r\n";
    assertThat(counts(csv.post("?dryRun=true", file))).isEqualTo("200 2 created 0 changed 0 same");
    assertThat(get("i1").status()).as("nothing was done").isEqualTo(404);
    assertThat(counts(csv.post("", file))).isEqualTo("200 2 created 0 changed 0 same");
    assertThat(get("i1").body().at("/workingHours/1/from").asString()).isEqualTo("12:30");
    assertThat(get("i2").body().at("/workingHours/0/from").asString()).isEqualTo("08:00");
    var again = file.replace("i2,ops,", "i2,sales,");
    assertThat(counts(csv.post("?dryRun=true", again))).isEqualTo("200 0 created 1 changed 1 same");
    assertThat(counts(csv.post("", again))).isEqualTo("200 0 created 1 changed 1 same");
    assertThat(get("i2").body().at("/version").asInt()).isEqualTo(2);
  }

  @Test
  void takesAByteOrderMarkAndTheSemicolonsOfASpreadsheet() {
    var file = "\uFEFF" + (HEADER + "i3,ops,aarhus,Europe/Copenhagen,\n").replace(',', ';');
    assertThat(counts(csv.post("", file))).isEqualTo("200 1 created 0 changed 0 same");
  }

  @Test
  void reportsLineByLineAndTakesNothing() {
    var file =
        HEADER
            + "ok,ops,aarhus,Europe/Copenhagen,\n"
            + "a@b.example,ops,aarhus,Mars/Olympus,\n"
            + "i4,ops,aarhus,Europe/Copenhagen,mon 08:00-12:00 11:00-13:00\n"
            + "ok,ops,aarhus,Europe/Copenhagen,\n"
            + "i5,ops\n"
            + "i6,ops,nowhere,,whenever\n"
            + "i7,ops,nowhere,,\n"
            + ",ops,aarhus,Europe/Copenhagen,\n";
    var answer = csv.post("", file);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-rows");
    assertThat(
            answer
                .body()
                .path("errors")
                .valueStream()
                .map(
                    each ->
                        each.path("line").asInt()
                            + " "
                            + each.path("column").asString("row")
                            + " "
                            + each.path("code").asString()))
        .containsExactlyInAnyOrder(
            "3 person invalid",
            "3 zone invalid",
            "4 workingHours invalid",
            "5 person duplicate",
            "6 row wrong-number-of-cells",
            "7 workingHours invalid",
            "8 zone invalid",
            "9 person invalid");
    assertThat(get("ok").status()).isEqualTo(404);
    var some = csv.post("?onlyValid=true", file);
    assertThat(counts(some)).isEqualTo("200 1 created 0 changed 0 same");
    assertThat(some.body().at("/invalid").asInt()).isEqualTo(7);
    assertThat(get("ok").status()).isEqualTo(200);
  }

  @Test
  void refusesCellsThatAreTooLong() {
    var answer = csv.post("", HEADER + "long,ops,aarhus,," + "mon 08:00-12:00 ;".repeat(30) + "\n");
    assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("too-long");
    assertThat(answer.body().at("/errors/0/column").asString()).isEqualTo("workingHours");
  }

  @Test
  void namesWrongColumns() {
    var answer = csv.post("?dryRun=true", "person,mail,site,site\nx,y,z,z\n");
    assertThat(answer.code()).isEqualTo("wrong-columns");
    assertThat(answer.body().path("errors").findValuesAsString("column"))
        .containsExactlyInAnyOrder("mail", "site", "department");
  }

  @Test
  void refusesWhatIsNoCsv() {
    assertThat(csv.post("", "").code()).isEqualTo("malformed");
    assertThat(
            csv.post(
                    "",
                    "person,department,site\nj\u00f6rg,a,b".getBytes(StandardCharsets.ISO_8859_1))
                .body()
                .at("/detail")
                .asString())
        .contains("UTF-8");
    assertThat(csv.post("?dry=true", HEADER).status()).isEqualTo(400);
    assertThat(company.send("POST", "/v1/people/imports", Tokens.tenantAdmin(T), Map.of()).status())
        .isEqualTo(415);
    assertThat(new CsvClient(environment, "nowhere").post("", HEADER).code())
        .isEqualTo("unknown-tenant");
  }

  private static String counts(Answer answer) {
    return "%d %d created %d changed %d same"
        .formatted(
            answer.status(),
            answer.body().path("created").asInt(-1),
            answer.body().path("changed").asInt(-1),
            answer.body().path("unchanged").asInt(-1));
  }

  private Answer get(String person) {
    return company.send("GET", "/v1/people/" + person, Tokens.tenantAdmin(T), null);
  }
}
