package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.fields.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next version of an entry, as a request would have it.
 *
 * @param entry stands for nothing if there are findings
 * @param findings what is wrong with the request
 */
record Draft(
    @Nullable PersonChanged current, PersonChanged entry, Own own, List<Finding> findings) {

  /** The same; throws a Problem that names all wrong fields. */
  Draft checked() {
    Finding.refuseIfAny(findings);
    return this;
  }

  /** What it does. */
  Effect effect() {
    if (current == null) {
      return Effect.CREATED;
    }
    return Sameness.ofContent(current, entry) ? Effect.UNCHANGED : Effect.CHANGED;
  }
}
