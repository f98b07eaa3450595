package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import dev.interlude.reminder.scim.GroupRows.Group;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingGroupsTest {

  private static final String T = "acme";

  private final GroupRows groups = mock();
  private final UserRows users = mock();
  private final ListingGroups listing = new ListingGroups(groups, users);

  @BeforeEach
  void thereAreThree() {
    when(groups.of(T)).thenReturn(List.of(group("a"), group("b"), group("c")));
    when(groups.named(T, "b")).thenReturn(List.of(group("b")));
    when(users.of(T, "a")).thenReturn(List.of("ann"));
    when(users.of(T, "b")).thenReturn(List.of("bob"));
  }

  @Test
  void looksUpOneNameAndNoMembersForEntra() throws ScimException {
    assertThat(list("displayName eq \"b\"", 1, Set.of("members"))).contains("\"totalResults\":1");
    verify(groups).named(T, "b");
    verifyNoMoreInteractions(groups);
    verifyNoInteractions(users);
  }

  @Test
  void looksUpTheMembersOfThePageAlone() throws ScimException {
    assertThat(list(null, 1, Set.of())).contains("\"totalResults\":3", "ann");
    verify(users).of(T, "a");
    verifyNoMoreInteractions(users);
  }

  @Test
  void looksUpMembersThatAFilterAsksFor() throws ScimException {
    assertThat(list("members[value eq \"bob\"]", 9, Set.of("members")))
        .contains("\"totalResults\":1", "\"displayName\":\"b\"")
        .doesNotContain("bob");
  }

  private String list(@Nullable String filter, int count, Set<String> without)
      throws ScimException {
    Filter parsed = filter == null ? null : Filter.fromString(filter);
    return listing.list(T, new Page(parsed, 1, count, Set.of(), without), "");
  }

  private static Group group(String name) {
    return new Group(UUID.randomUUID(), name, null, Instant.EPOCH);
  }
}
