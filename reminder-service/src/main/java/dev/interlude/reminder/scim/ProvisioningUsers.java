package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.directory.Deactivating;
import dev.interlude.reminder.directory.EnrollingPeople;
import dev.interlude.reminder.directory.People;
import dev.interlude.reminder.directory.ReportingZones;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols, changes and lets go people as an identity provider says. */
@Service
class ProvisioningUsers {

  private static final Set<String> KEPT =
      Set.of(
          "active",
          "timezone",
          "addresses",
          "externalid",
          Scim.ENTERPRISE.toLowerCase(Locale.ROOT),
          Scim.WORKPLACE.toLowerCase(Locale.ROOT));

  private final EnrollingPeople enrolling;
  private final Deactivating deactivating;
  private final People people;
  private final ReportingZones zones;
  private final UserRows users;

  ProvisioningUsers(
      EnrollingPeople enrolling,
      Deactivating deactivating,
      People people,
      ReportingZones zones,
      UserRows users) {
    this.enrolling = enrolling;
    this.deactivating = deactivating;
    this.people = people;
    this.zones = zones;
    this.users = users;
  }

  @Transactional(rollbackFor = ScimException.class)
  PersonChanged create(String tenant, Actor actor, ObjectNode user) throws ScimException {
    String id = WantedUser.idOf(user);
    PersonChanged current = people.lock(tenant, id).orElse(null);
    if (users.find(tenant, id).isPresent()) {
      throw ResourceConflictException.uniqueness(
          "There is a user with this externalId already; its id is the externalId.");
    }
    PersonChanged entry = write(tenant, actor, id, current, WantedUser.of(user).anew());
    users.show(tenant, id);
    return entry;
  }

  @Transactional(rollbackFor = ScimException.class)
  PersonChanged replace(String tenant, Actor actor, String id, ObjectNode user)
      throws ScimException {
    PersonChanged current = lock(tenant, id);
    refuseAnotherId(user, id);
    return write(tenant, actor, id, current, WantedUser.of(user));
  }

  @Transactional(rollbackFor = ScimException.class)
  PersonChanged patch(String tenant, Actor actor, String id, ObjectNode patch)
      throws ScimException {
    PersonChanged current = lock(tenant, id);
    ObjectNode before = UserView.of(current, "");
    ObjectNode after = before.deepCopy();
    Patches.apply(Patches.read(patch, Scim.USER, KEPT), after);
    refuseAnotherId(after, id);
    return write(tenant, actor, id, current, WantedUser.patched(before, after));
  }

  @Transactional(rollbackFor = ScimException.class)
  void delete(String tenant, Actor actor, String id) throws ScimException {
    lock(tenant, id);
    deactivating.deactivate(tenant, actor, id);
    users.hide(tenant, id);
  }

  PersonChanged get(String tenant, String id) throws ScimException {
    return users.find(tenant, id).orElseThrow(() -> unknown(id));
  }

  private PersonChanged lock(String tenant, String id) throws ScimException {
    people.lock(tenant, id);
    return get(tenant, id);
  }

  private PersonChanged write(
      String tenant, Actor actor, String id, @Nullable PersonChanged current, WantedUser wanted) {
    String fallback = current == null ? zones.forSite(tenant, wanted.site()).orElse(null) : null;
    return enrolling.enrol(tenant, actor, id, wanted.request(current, fallback)).entry();
  }

  private static void refuseAnotherId(ObjectNode user, String id) throws ScimException {
    String external = Texts.of(user, "externalId");
    if (external != null && !external.equals(id)) {
      throw BadRequestException.mutability(
          "externalId is the person's id, and does not change; delete the user and make another.");
    }
  }

  static ResourceNotFoundException unknown(String id) {
    return new ResourceNotFoundException("There is no resource " + id + ".");
  }
}
