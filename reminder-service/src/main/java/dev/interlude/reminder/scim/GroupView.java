package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlude.reminder.scim.GroupRows.Group;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A department as a Group. */
final class GroupView {

  static final String MEMBERS = "members";

  private GroupView() {}

  static ObjectNode of(Group group, List<String> members, String base) {
    ObjectNode view = Scim.object();
    view.putArray("schemas").add(Scim.GROUP);
    view.put("id", group.id().toString());
    if (group.externalId() != null) {
      view.put("externalId", group.externalId());
    }
    view.put("displayName", group.department());
    ArrayNode all = view.putArray(MEMBERS);
    for (String person : members) {
      ObjectNode member = all.addObject();
      member.put("value", person);
      member.put("type", "User");
      member.put("$ref", base + "/Users/" + person);
    }
    ObjectNode meta = view.putObject("meta");
    meta.put("resourceType", "Group");
    meta.put("created", group.createdAt().toString());
    meta.put("location", base + "/Groups/" + group.id());
    return view;
  }

  /** The ids of the members. */
  static Set<String> members(ObjectNode group) {
    var members = new TreeSet<String>();
    JsonNode all = group.get(MEMBERS);
    if (all != null && all.isArray()) {
      for (JsonNode each : all) {
        String id = Texts.of(each);
        if (id != null) {
          members.add(id);
        }
      }
    }
    return members;
  }
}
