package dev.interlude.analytics.annotations;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.figures.serving.Asked;
import dev.interlude.analytics.figures.serving.Standing;
import dev.interlude.analytics.figures.serving.Table;
import dev.interlude.analytics.figures.serving.Telling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annotations of a time, as JSON and as a table without their authors. */
final class TellingAnnotations implements Telling {

  private final Annotations annotations;
  private final Between asked;

  /** All annotations between two dates, both inclusive. */
  record Between(DateRange dates) implements Asked {
    @Override
    public Map<String, String> inWords() {
      Map<String, String> words = new LinkedHashMap<>();
      words.put("from", dates.from().toString());
      words.put("to", dates.to().toString());
      return words;
    }
  }

  /** By date. */
  record Answer(List<Annotation> annotations) {}

  TellingAnnotations(Annotations annotations, Between asked) {
    this.annotations = annotations;
    this.asked = asked;
  }

  @Override
  public Answer json(Standing standing) {
    return new Answer(annotations.find(standing.tenant(), asked.dates()));
  }

  @Override
  public Table table(Standing standing) {
    Map<String, Object> heading = new LinkedHashMap<>();
    heading.put("tenant", standing.tenant());
    heading.putAll(asked.inWords());
    return new Table(
        heading,
        List.of("date", "kind", "by", "unit", "text"),
        json(standing).annotations().stream()
            .map(each -> List.of(each.date(), each.kind(), each.by(), each.unit(), each.text()))
            .toList());
  }
}
