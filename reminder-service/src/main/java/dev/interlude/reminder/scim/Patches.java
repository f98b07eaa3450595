package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a patch as the standard has them, out of what identity providers send: names of
 * operations in capitals, values without a path whose names are paths, and attributes that the
 * directory does not keep, which are passed over.
 */
final class Patches {

  private static final Set<String> EXTENSIONS = Set.of(Scim.ENTERPRISE, Scim.WORKPLACE);

  private final String core;
  private final Set<String> kept;
  private final List<PatchOperation> operations = new ArrayList<>();

  private Patches(String core, Set<String> kept) {
    this.core = core + ":";
    this.kept = kept;
  }

  /**
   * @param core the schema whose attributes need no prefix
   * @param kept attributes that are kept, in lower case, those of extensions by their schema
   */
  static List<PatchOperation> read(ObjectNode body, String core, Set<String> kept)
      throws ScimException {
    if (!(body.get("Operations") instanceof ArrayNode all) || all.isEmpty()) {
      throw BadRequestException.invalidSyntax("Operations is missing.");
    }
    var patches = new Patches(core, kept);
    for (JsonNode each : all) {
      patches.add(type(each), Texts.of(each, "path"), each.get("value"));
    }
    return patches.operations;
  }

  /** Applies all to the resource; what is to be removed and is not there is no error. */
  static void apply(List<PatchOperation> operations, ObjectNode resource) throws ScimException {
    for (PatchOperation each : operations) {
      try {
        each.apply(resource);
      } catch (BadRequestException e) {
        if (each.getOpType() != PatchOpType.REMOVE
            || !"noTarget".equals(e.getScimError().getScimType())) {
          throw e;
        }
      }
    }
  }

  private void add(PatchOpType type, @Nullable String path, @Nullable JsonNode value)
      throws ScimException {
    boolean isWhole = path == null || EXTENSIONS.contains(path);
    if (isWhole && value instanceof ObjectNode fields) {
      for (Map.Entry<String, JsonNode> each : fields.properties()) {
        add(type, path == null ? each.getKey() : path + ":" + each.getKey(), each.getValue());
      }
      return;
    }
    if (path == null) {
      throw type == PatchOpType.REMOVE
          ? BadRequestException.noTarget("What is removed needs a path.")
          : BadRequestException.invalidSyntax("Without a path, value is an object.");
    }
    String inCore = path.startsWith(core) ? path.substring(core.length()) : path;
    Path parsed = Path.fromString(inCore);
    if (kept.contains(root(parsed))) {
      addKept(type, parsed, value);
    }
  }

  private void addKept(PatchOpType type, Path path, @Nullable JsonNode value) throws ScimException {
    if (type != PatchOpType.REMOVE) {
      if (value == null) {
        throw BadRequestException.invalidSyntax("value is missing.");
      }
      boolean isOneOfMany =
          value.isObject() && path.size() == 1 && path.getElement(0).getValueFilter() == null;
      operations.add(
          PatchOperation.create(
              type,
              path,
              isOneOfMany ? JsonUtils.getJsonNodeFactory().arrayNode().add(value) : value));
    } else if (value instanceof ArrayNode some && path.size() == 1) {
      // Entra names the members to be removed in the value, and not in the path.
      for (JsonNode each : some) {
        operations.add(
            PatchOperation.remove("%s[value eq \"%s\"]".formatted(path, quoted(Texts.of(each)))));
      }
    } else {
      operations.add(PatchOperation.remove(path));
    }
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "" : value.replaceAll("[^A-Za-z0-9._-]", "");
  }

  private static String root(Path path) {
    String schema = path.getSchemaUrn();
    if (schema != null) {
      return schema.toLowerCase(Locale.ROOT);
    }
    return path.isRoot() ? "" : path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
  }

  private static PatchOpType type(JsonNode operation) throws BadRequestException {
    String name = String.valueOf(Texts.of(operation, "op")).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "add" -> PatchOpType.ADD;
      case "replace" -> PatchOpType.REPLACE;
      case "remove" -> PatchOpType.REMOVE;
      default -> throw BadRequestException.invalidSyntax("op is add, replace or remove.");
    };
  }
}
