package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.reminder.directory.PersonRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a User says that the directory keeps; everything else of it is passed over, unread. What it
 * does not say stays as it is, since others may run the directory too.
 *
 * @param active null where nothing is said of it
 * @param site of the workplace extension, or where the address of work is
 */
record WantedUser(
    @Nullable Boolean active,
    @Nullable String department,
    @Nullable String site,
    @Nullable String timezone) {

  static WantedUser of(ObjectNode user) {
    String site = Texts.of(user.get(Scim.WORKPLACE), "site");
    return new WantedUser(
        active(user),
        Texts.of(user.get(Scim.ENTERPRISE), "department"),
        site == null ? locality(user) : site,
        Texts.of(user, "timezone"));
  }

  /** The site that a patch changed, in whichever of the two places; no department if it went. */
  static WantedUser patched(ObjectNode before, ObjectNode after) {
    WantedUser wanted = of(after);
    String moved = locality(after);
    boolean isMoved = !Objects.equals(moved, locality(before));
    return new WantedUser(
        wanted.active,
        wanted.department == null ? Scim.UNASSIGNED : wanted.department,
        isMoved ? moved : wanted.site,
        wanted.timezone);
  }

  /** Whoever is made anew is active, unless it is said that they are not. */
  WantedUser anew() {
    return new WantedUser(active == null ? Boolean.TRUE : active, department, site, timezone);
  }

  private static @Nullable Boolean active(ObjectNode user) {
    JsonNode said = user.get("active");
    return Texts.of(said) == null ? null : Boolean.valueOf(!Texts.isFalse(said));
  }

  /** The person's id: externalId, or the name of the user where that has its form. */
  static String idOf(ObjectNode user) throws BadRequestException {
    String external = Texts.of(user, "externalId");
    String id = external == null ? Texts.of(user, "userName") : external;
    if (id == null || !Names.isPerson(id)) {
      throw BadRequestException.invalidValue(
          "externalId is the person's id, as in person_id of their tokens: 1 to 64 of A-Z, a-z,"
              + " 0-9, '.', '_' and '-'; no mail address.");
    }
    return id;
  }

  /**
   * The same for the directory. A zone that is not said, or said as it is, stays the site's.
   *
   * @param current null for somebody new
   * @param fallbackZone of somebody new without a zone at a site that is not set up
   */
  PersonRequest request(@Nullable PersonChanged current, @Nullable String fallbackZone) {
    String zone = timezone;
    if (current != null && current.zone().getId().equals(zone)) {
      zone = null;
    }
    if (current == null && zone == null) {
      zone = fallbackZone;
    }
    return new PersonRequest(
        departmentOr(current), siteOr(current), zone, null, null, null, null, null, status(), null);
  }

  /** Null for what it is: that somebody left is not undone by saying nothing. */
  private @Nullable String status() {
    if (active == null) {
      return null;
    }
    return (active ? PersonStatus.ACTIVE : PersonStatus.DEACTIVATED).wireName();
  }

  private String departmentOr(@Nullable PersonChanged current) {
    if (department != null) {
      return department;
    }
    return current == null ? Scim.UNASSIGNED : current.department();
  }

  private String siteOr(@Nullable PersonChanged current) {
    if (site != null) {
      return site;
    }
    return current == null ? Scim.UNASSIGNED : current.site();
  }

  private static @Nullable String locality(ObjectNode user) {
    JsonNode addresses = user.get("addresses");
    String found = null;
    if (addresses != null && addresses.isArray()) {
      for (JsonNode each : addresses) {
        if ("work".equalsIgnoreCase(Texts.of(each, "type")) && Texts.of(each, "locality") != null) {
          found = Texts.of(each, "locality");
        }
      }
    }
    return found;
  }
}
