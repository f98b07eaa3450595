package dev.interlude.reminder.routines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person likes routines to be.
 *
 * @param goals preferred over others; none for any
 * @param positions the only ones that suit, such as seated; none for any
 * @param language of titles, as BCP 47; null for any
 */
public record Preferences(List<String> goals, List<String> positions, @Nullable String language) {

  public static final Preferences NONE = new Preferences(List.of(), List.of(), null);
}
