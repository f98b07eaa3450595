package dev.interlude.activity.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** The ACLs that deploy/README.md tells operators to give, read from its commands. */
final class DocumentedAccess {

  private static final Path DOCUMENT = Path.of("..", "deploy", "README.md");
  private static final String COMMAND = "acl --allow-principal ";

  private DocumentedAccess() {}

  static List<AclBinding> all() {
    List<AclBinding> all = commands().flatMap(DocumentedAccess::read).toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  private static Stream<String> commands() {
    try {
      String joined = Files.readString(DOCUMENT).replaceAll("\\\\\\R\\s*", "");
      return joined.lines().filter(line -> line.startsWith(COMMAND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As kafka-acls.sh does: each operation on each resource. */
  private static Stream<AclBinding> read(String command) {
    List<AclOperation> operations = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    String principal = "";
    PatternType pattern = PatternType.LITERAL;
    List<String> words = List.of(command.strip().split("\\s+", -1));
    for (int i = 1; i < words.size(); i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "--allow-principal" -> principal = value;
        case "--operation" -> operations.add(SecurityUtils.operation(value));
        case "--topic" -> topics.add(value);
        case "--group" -> groups.add(value);
        case "--resource-pattern-type" ->
            pattern = PatternType.valueOf(value.toUpperCase(Locale.ROOT));
        default -> throw new IllegalStateException("not an option of kafka-acls.sh: " + command);
      }
    }
    assertThat(operations).isNotEmpty().doesNotContain(AclOperation.UNKNOWN);
    return bindings(principal, operations, pattern, topics, groups).stream();
  }

  private static List<AclBinding> bindings(
      String principal,
      List<AclOperation> operations,
      PatternType pattern,
      List<String> topics,
      List<String> groups) {
    List<ResourcePattern> resources = new ArrayList<>();
    topics.forEach(name -> resources.add(new ResourcePattern(ResourceType.TOPIC, name, pattern)));
    groups.forEach(name -> resources.add(new ResourcePattern(ResourceType.GROUP, name, pattern)));
    return resources.stream()
        .flatMap(
            resource ->
                operations.stream()
                    .map(
                        operation ->
                            new AclBinding(
                                resource,
                                new AccessControlEntry(
                                    principal, "*", operation, AclPermissionType.ALLOW))))
        .collect(Collectors.toList());
  }
}
