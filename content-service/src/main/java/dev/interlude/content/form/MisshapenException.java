package dev.interlude.content.form;

import java.util.List;
import java.util.stream.Collectors;

/** What was read has not the form of a routine; all its misfits are named at once. */
public final class MisshapenException extends RuntimeException {

  /**
   * A place that does not have the form of a routine.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  public record Misfit(String pointer, String detail) {}

  private final transient List<Misfit> misfits;

  MisshapenException(List<Misfit> misfits) {
    super(
        misfits.stream()
            .map(misfit -> misfit.pointer() + " " + misfit.detail())
            .collect(Collectors.joining("; ")));
    this.misfits = misfits;
  }

  /** A field's name as a part of a pointer. */
  static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  public List<Misfit> misfits() {
    return misfits;
  }
}
