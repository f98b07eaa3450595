package dev.interlude.activity.quota;

/**
 * Who has a bucket of their own.
 *
 * @param name the client_id, or the personId
 * @param quota a changed quota is a new bucket
 */
public record Holder(Kind kind, String tenant, String name, Quota quota) {

  /** An app and a person may have the same name. */
  public enum Kind {
    APP,
    PERSON,
    IMPORTS
  }
}
