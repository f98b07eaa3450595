package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import dev.interlude.contracts.PersonChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds users: one by its id at once, others by looking at all. */
@Component
class ListingUsers {

  private static final Set<String> IDS = Set.of("id", "externalid", "username");
  private static final int LOOK_AT_ONCE = 1_000;

  private final UserRows users;

  ListingUsers(UserRows users) {
    this.users = users;
  }

  String list(String tenant, Page page, String base) throws ScimException {
    Filter filter = page.filter();
    if (filter == null) {
      List<ObjectNode> found =
          users.page(tenant, page.first() - 1, page.count()).stream()
              .map(entry -> UserView.of(entry, base))
              .toList();
      return page.answer(users.count(tenant), found);
    }
    Optional<String> id = idIn(filter);
    return id.isPresent()
        ? among(page, base, filter, users.find(tenant, id.get()).stream().toList())
        : amongAll(tenant, page, base, filter);
  }

  private static Optional<String> idIn(Filter filter) {
    Path path = filter instanceof EqualFilter ? filter.getAttributePath() : null;
    ValueNode value = filter.getComparisonValue();
    return path != null
            && value != null
            && path.size() == 1
            && IDS.contains(path.getElement(0).getAttribute().toLowerCase(Locale.ROOT))
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  private static String among(Page page, String base, Filter filter, List<PersonChanged> entries)
      throws ScimException {
    var found = new Found(page);
    for (PersonChanged each : entries) {
      found.look(filter, UserView.of(each, base));
    }
    return found.answer();
  }

  private String amongAll(String tenant, Page page, String base, Filter filter)
      throws ScimException {
    var found = new Found(page);
    List<PersonChanged> some = users.after(tenant, null, LOOK_AT_ONCE);
    while (!some.isEmpty()) {
      for (PersonChanged each : some) {
        found.look(filter, UserView.of(each, base));
      }
      some = users.after(tenant, some.getLast().person(), LOOK_AT_ONCE);
    }
    return found.answer();
  }

  /** Counts all that match, and keeps those of the page. */
  private static final class Found {

    private final Page page;
    private final List<ObjectNode> kept = new ArrayList<>();
    private int total;

    Found(Page page) {
      this.page = page;
    }

    void look(Filter filter, ObjectNode user) throws ScimException {
      if (FilterEvaluator.evaluate(filter, user)) {
        total++;
        if (total >= page.first() && kept.size() < page.count()) {
          kept.add(user);
        }
      }
    }

    String answer() {
      return page.answer(total, kept);
    }
  }
}
