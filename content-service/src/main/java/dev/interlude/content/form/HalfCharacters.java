package dev.interlude.content.form;

import dev.interlude.content.form.MisshapenException.Misfit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds lone surrogates, which JSON can name and no encoding can write. */
final class HalfCharacters {

  private HalfCharacters() {}

  static List<Misfit> in(JsonNode tree) {
    var misfits = new ArrayList<Misfit>();
    look(tree, "", misfits);
    return misfits;
  }

  private static void look(JsonNode node, String place, List<Misfit> misfits) {
    if (node.isString() && !StandardCharsets.UTF_8.newEncoder().canEncode(node.asString())) {
      misfits.add(new Misfit(place, "has half of a character: a surrogate without its other one"));
    }
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        look(node.path(index), place + "/" + index, misfits);
      }
    }
    for (var field : node.properties()) {
      look(field.getValue(), place + "/" + MisshapenException.escaped(field.getKey()), misfits);
    }
  }
}
