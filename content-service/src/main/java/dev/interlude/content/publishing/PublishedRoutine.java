package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import java.time.Instant;

/**
 * A version that readers can have.
 *
 * @param owner the tenant it belongs to, or {@link #SHARED} for the shipped catalogue
 */
public record PublishedRoutine(String owner, Instant publishedAt, Routine routine) {

  public static final String SHARED = "shared";
}
