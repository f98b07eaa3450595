package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.secrets.SealedTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table with a column that is kept sealed; the person's own export shows it as it was. */
record OpenedColumn(PersonTable rows, String column, SealedTexts texts) implements PersonalData {

  @Override
  public String section() {
    return rows.section();
  }

  @Override
  public List<Map<String, Object>> export(PersonRef person) {
    return rows.export(person).stream().map(this::opened).toList();
  }

  @Override
  public void erase(PersonRef person) {
    rows.erase(person);
  }

  private Map<String, Object> opened(Map<String, Object> row) {
    var opened = new LinkedHashMap<>(row);
    opened.computeIfPresent(column, (name, kept) -> texts.open(String.valueOf(kept)));
    return opened;
  }
}
