package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a list.
 *
 * @param first counts from 1
 * @param only the attributes wanted, in lower case; empty for all
 */
record Page(@Nullable Filter filter, int first, int count, Set<String> only, Set<String> without) {

  static final int MOST = 200;

  private static final int USUAL = 100;

  static Page of(HttpServletRequest request) throws ScimException {
    String filter = request.getParameter("filter");
    return new Page(
        filter == null || filter.isBlank() ? null : Filter.fromString(filter),
        Math.max(number(request, "startIndex", 1), 1),
        Math.clamp(number(request, "count", USUAL), 0, MOST),
        names(request.getParameter("attributes")),
        names(request.getParameter("excludedAttributes")));
  }

  boolean isWanted(String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    return (only.isEmpty() || only.contains(name)) && !without.contains(name);
  }

  /** With the attributes wanted; id and schemas always. */
  ObjectNode cut(ObjectNode resource) {
    resource.propertyStream().map(Map.Entry::getKey).toList().stream()
        .filter(name -> !name.equals("id") && !name.equals("schemas") && !isWanted(name))
        .forEach(resource::remove);
    return resource;
  }

  String answer(int total, List<ObjectNode> resources) {
    List<JsonNode> cut = resources.stream().<JsonNode>map(this::cut).toList();
    return Scim.write(new ListResponse<>(total, cut, first, cut.size()));
  }

  private static Set<String> names(@Nullable String list) {
    // Of "name.familyName" the whole attribute is meant: there are few.
    return list == null
        ? Set.of()
        : Stream.of(list.split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .map(name -> name.startsWith("urn:") ? name : name.split("\\.")[0])
            .collect(Collectors.toSet());
  }

  private static int number(HttpServletRequest request, String name, int unlessGiven)
      throws BadRequestException {
    String text = request.getParameter(name);
    try {
      return text == null ? unlessGiven : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw BadRequestException.invalidValue(name + " is a whole number.");
    }
  }
}
