package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;

/** A person as a User: only what the directory keeps, so no name and no address of mail. */
final class UserView {

  private UserView() {}

  static ObjectNode of(PersonChanged entry, String base) {
    ObjectNode user = Scim.object();
    user.putArray("schemas").add(Scim.USER).add(Scim.ENTERPRISE).add(Scim.WORKPLACE);
    user.put("id", entry.person());
    user.put("externalId", entry.person());
    user.put("userName", entry.person());
    user.put("active", entry.status() == PersonStatus.ACTIVE);
    user.put("timezone", entry.zone().getId());
    ObjectNode work = user.putArray("addresses").addObject();
    work.put("type", "work");
    work.put("locality", entry.site());
    user.putObject(Scim.ENTERPRISE).put("department", entry.department());
    user.putObject(Scim.WORKPLACE).put("site", entry.site());
    ObjectNode meta = user.putObject("meta");
    meta.put("resourceType", "User");
    meta.put("location", base + "/Users/" + entry.person());
    meta.put("lastModified", entry.validFrom().toString());
    meta.put("version", "W/\"" + entry.version() + "\"");
    return user;
  }
}
