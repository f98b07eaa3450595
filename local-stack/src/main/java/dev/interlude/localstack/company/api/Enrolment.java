package dev.interlude.localstack.company.api;

import dev.interlude.localstack.company.api.Tokens.Client;
import dev.interlude.localstack.company.people.Employee;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the company known: tenant, apps, agreement and people. */
public final class Enrolment {
  private static final String TENANT = "acme";
  private static final int IN_FLIGHT = 8;
  private static final int SMALLEST_GROUP = 10;

  private final CompanyApi api;

  public Enrolment(CompanyApi api) {
    this.api = api;
  }

  /** The tenant with the settings of its figures. */
  public void tenant() {
    put(
        api.endpoints().reminder().resolve("/v1/ops/tenants/" + TENANT),
        Client.OPERATOR,
        Map.of(
            "name",
            "Acme",
            "reportingZone",
            "Europe/Copenhagen",
            "k",
            SMALLEST_GROUP,
            "locales",
            List.of("en", "da"),
            "holidayRegion",
            "DK",
            "allowedHosts",
            List.of(),
            "publicRoutines",
            true));
  }

  /** The apps that may report, and where their sources begin. */
  public void clients() {
    client(Client.DESK_APP, "urn:acme:");
    client(Client.TESTER, "");
  }

  /** The agreement without which no group is shown. */
  public void agreement(LocalDate date) {
    put(
        api.endpoints().analytics().resolve("/v1/tenant/agreement"),
        Client.ADMIN,
        Map.of(
            "date",
            date.toString(),
            "impactAssessment",
            "demo: impact assessment 1",
            "workersAgreement",
            "demo: works agreement 1"));
  }

  /**
   * The people, each from the start of that date in their own zone.
   *
   * @param validFrom at most 14 days back
   */
  public void people(List<Employee> people, LocalDate validFrom) {
    try (var requests = new InParallel(IN_FLIGHT)) {
      for (Employee employee : people) {
        requests.run(() -> person(employee, validFrom));
      }
    }
  }

  private void person(Employee employee, LocalDate validFrom) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("department", employee.department());
    content.put("site", employee.site().id());
    content.put("zone", employee.zone().getId());
    content.put("workingHours", employee.week().hours());
    content.put("sharing", employee.sharing().wireName());
    // The simulated people work on public holidays too.
    content.put("holidays", "none");
    content.put("validFrom", validFrom.atStartOfDay(employee.zone()).toInstant().toString());
    put(api.endpoints().reminder().resolve("/v1/people/" + employee.id()), Client.ADMIN, content);
  }

  private void client(Client client, String sourcePrefix) {
    put(
        api.endpoints().activity().resolve("/v1/clients/" + client.id()),
        Client.ADMIN,
        Map.of("types", List.of("*"), "sourcePrefix", sourcePrefix));
  }

  private void put(URI uri, Client as, Object content) {
    CompanyApi.accepted(api.json("PUT", uri, () -> api.tokens().of(as), content));
  }
}
