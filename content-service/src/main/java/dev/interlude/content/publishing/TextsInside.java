package dev.interlude.content.publishing;

import dev.interlude.content.text.Text;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds every text in a tree of records, whatever the model grows. */
final class TextsInside {

  private final Map<String, Text> found = new LinkedHashMap<>();

  private TextsInside() {}

  /** All texts below, by the JSON pointer of their place. */
  static Map<String, Text> of(Record tree) {
    var texts = new TextsInside();
    texts.collect(tree, "");
    return texts.found;
  }

  private void collect(@Nullable Object node, String pointer) {
    switch (node) {
      case Text text -> found.put(pointer, text);
      case Record branch -> {
        for (RecordComponent component : branch.getClass().getRecordComponents()) {
          collect(valueOf(component, branch), pointer + "/" + component.getName());
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          collect(list.get(i), pointer + "/" + i);
        }
      }
      case null, default -> {
        // numbers, names, dates: no words in them
      }
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record branch) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // records may be private to their package
      return accessor.invoke(branch);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
