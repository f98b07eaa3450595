package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import dev.interlude.reminder.directory.Departments;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a Group says that is kept. */
record WantedGroup(String department, @Nullable String externalId, Set<String> members) {

  WantedGroup {
    members = Set.copyOf(members);
  }

  static WantedGroup of(ObjectNode group) throws BadRequestException {
    String name = Texts.of(group, "displayName");
    if (name == null || !Departments.isPath(name)) {
      throw BadRequestException.invalidValue(
          "displayName is a department: a path of up to 8 names, such as operations/logistics.");
    }
    return new WantedGroup(name, Texts.of(group, "externalId"), GroupView.members(group));
  }

  WantedGroup with(Collection<String> more) {
    var all = new TreeSet<>(members);
    all.addAll(more);
    return new WantedGroup(department, externalId, all);
  }
}
