package dev.interlude.activity.history.me;

import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes out everything that is held about a person; who did it is noted first. */
@Component
class ExportingActivities {

  private final MyActivities activities;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  ExportingActivities(MyActivities activities, AuditLog audit, TransactionTemplate transactions) {
    this.activities = activities;
    this.audit = audit;
    this.transactions = transactions;
  }

  void note(PersonKey person, String client, ExportFormat format) {
    transactions.executeWithoutResult(
        _ ->
            audit.add(
                person.tenant(),
                new Actor(person.person(), client),
                "activities-exported",
                Map.of("format", format.name().toLowerCase(Locale.ROOT))));
  }

  /** Page after page, so that no row waits in memory or in a long transaction. */
  void write(ExportHead head, Instant newest, ExportFormat format, OutputStream out)
      throws IOException {
    var person = new PersonKey(head.tenant(), head.person());
    ActivityQuery query = ActivityQuery.everything(head.from(), newest);
    ExportWriter writer = format.writer(head, out);
    List<MyActivity> page;
    do {
      page = activities.rows(person, query, query.limit());
      for (MyActivity row : page) {
        writer.row(row);
      }
      query = page.isEmpty() ? query : query.after(page.getLast().cursor());
    } while (page.size() == query.limit());
    writer.end();
  }
}
