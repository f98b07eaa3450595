package dev.interlude.analytics.figures;

/**
 * One unit of a tenant.
 *
 * @param name the full path of a department, such as operations/logistics; the id of a site; empty
 *     for the company
 */
public record UnitKey(UnitKind kind, String name) {

  public static final UnitKey COMPANY = new UnitKey(UnitKind.COMPANY, "");
}
