package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import dev.interlude.reminder.scim.GroupRows.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds groups first, and then their members, if somebody wants them or asks by them. */
@Component
class ListingGroups {

  private final GroupRows groups;
  private final UserRows users;

  ListingGroups(GroupRows groups, UserRows users) {
    this.groups = groups;
    this.users = users;
  }

  String list(String tenant, Page page, String base) throws ScimException {
    Filter filter = page.filter();
    var found = new ArrayList<Group>();
    for (Group each : candidates(tenant, filter)) {
      if (filter == null || FilterEvaluator.evaluate(filter, asked(tenant, each, filter, base))) {
        found.add(each);
      }
    }
    List<ObjectNode> some =
        found.stream()
            .skip(page.first() - 1L)
            .limit(page.count())
            .map(each -> view(tenant, each, page, base))
            .toList();
    return page.answer(found.size(), some);
  }

  ObjectNode view(String tenant, Group group, Page page, String base) {
    return page.isWanted(GroupView.MEMBERS)
        ? whole(tenant, group, base)
        : GroupView.of(group, List.of(), base);
  }

  private List<Group> candidates(String tenant, @Nullable Filter filter) {
    String name = filter instanceof EqualFilter ? nameIn(filter) : null;
    return name == null ? groups.of(tenant) : groups.named(tenant, name);
  }

  private static @Nullable String nameIn(Filter filter) {
    Path path = filter.getAttributePath();
    ValueNode value = filter.getComparisonValue();
    return path != null && value != null && path.toString().equalsIgnoreCase("displayName")
        ? value.asText()
        : null;
  }

  private ObjectNode asked(String tenant, Group group, Filter filter, String base) {
    boolean byMembers = filter.toString().toLowerCase(Locale.ROOT).contains(GroupView.MEMBERS);
    return byMembers ? whole(tenant, group, base) : GroupView.of(group, List.of(), base);
  }

  private ObjectNode whole(String tenant, Group group, String base) {
    return GroupView.of(group, users.of(tenant, group.department()), base);
  }
}
