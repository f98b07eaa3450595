package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.directory.Departments;
import dev.interlude.reminder.scim.GroupRows.Group;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes departments out of groups, and moves people as their members come and go. */
@Service
class ProvisioningGroups {

  private static final Set<String> KEPT = Set.of("displayname", "externalid", "members");

  private final GroupRows groups;
  private final UserRows users;
  private final Departments departments;
  private final Clock clock;

  ProvisioningGroups(GroupRows groups, UserRows users, Departments departments, Clock clock) {
    this.groups = groups;
    this.users = users;
    this.departments = departments;
    this.clock = clock;
  }

  @Transactional(rollbackFor = ScimException.class)
  Group create(String tenant, Actor actor, ObjectNode body) throws ScimException {
    var group =
        new Group(
            UUID.randomUUID(),
            WantedGroup.of(body).department(),
            null,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    put(tenant, group);
    // Whoever is in the department already stays, though the provider does not name them.
    WantedGroup wanted = WantedGroup.of(body).with(users.of(tenant, group.department()));
    return change(tenant, actor, group, wanted);
  }

  @Transactional(rollbackFor = ScimException.class)
  Group replace(String tenant, Actor actor, String id, ObjectNode wanted) throws ScimException {
    Group group = lock(tenant, id);
    return change(tenant, actor, group, WantedGroup.of(wanted));
  }

  @Transactional(rollbackFor = ScimException.class)
  Group patch(String tenant, Actor actor, String id, ObjectNode patch) throws ScimException {
    Group group = lock(tenant, id);
    ObjectNode view = GroupView.of(group, users.of(tenant, group.department()), "");
    Patches.apply(Patches.read(patch, Scim.GROUP, KEPT), view);
    return change(tenant, actor, group, WantedGroup.of(view));
  }

  /** The people stay in the department. */
  @Transactional(rollbackFor = ScimException.class)
  void delete(String tenant, String id) throws ScimException {
    groups.delete(tenant, lock(tenant, id).id());
  }

  Group get(String tenant, String id) throws ScimException {
    UUID uuid = uuid(id);
    return (uuid == null ? Optional.<Group>empty() : groups.find(tenant, uuid))
        .orElseThrow(() -> ProvisioningUsers.unknown(id));
  }

  private Group lock(String tenant, String id) throws ScimException {
    Group found = get(tenant, id);
    return groups.lock(tenant, found.id()).orElseThrow(() -> ProvisioningUsers.unknown(id));
  }

  /** Only those who come, go, or are renamed are locked and moved; whoever stays is left alone. */
  private Group change(String tenant, Actor actor, Group group, WantedGroup wanted)
      throws ScimException {
    var changed =
        new Group(group.id(), wanted.department(), wanted.externalId(), group.createdAt());
    put(tenant, changed);
    Set<String> before = Set.copyOf(users.of(tenant, group.department()));
    boolean isRenamed = !group.department().equals(wanted.department());
    var concerned = new TreeSet<>(before);
    concerned.addAll(wanted.members());
    // In the order of ids, as all do who change many people.
    for (String each : concerned) {
      boolean stays = wanted.members().contains(each);
      if (!before.contains(each)) {
        join(tenant, actor, each, wanted.department());
      } else if (!stays || isRenamed) {
        String to = stays ? wanted.department() : Scim.UNASSIGNED;
        departments.moveFrom(tenant, actor, each, group.department(), to);
      }
    }
    return changed;
  }

  private void put(String tenant, Group group) throws ScimException {
    try {
      groups.put(tenant, group);
    } catch (DuplicateKeyException e) {
      throw ResourceConflictException.uniqueness("There is a group with this displayName already.");
    }
  }

  private void join(String tenant, Actor actor, String person, String department)
      throws ScimException {
    if (users.find(tenant, person).isEmpty()) {
      throw BadRequestException.invalidValue("There is no user " + person + " to be a member.");
    }
    departments.move(tenant, actor, person, department);
  }

  private static @Nullable UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
