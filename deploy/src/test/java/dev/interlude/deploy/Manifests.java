package dev.interlude.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a rendering consists of.
 *
 * @param text as helm printed it
 */
record Manifests(String text, List<Manifest> all) {

  static Manifests parse(String text) {
    var options = new LoaderOptions();
    // A name that stands twice in a map hides one of the two.
    options.setAllowDuplicateKeys(false);
    var manifests = new ArrayList<Manifest>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (document instanceof Map<?, ?> map) {
        manifests.add(new Manifest(map));
      }
    }
    return new Manifests(text, List.copyOf(manifests));
  }

  Stream<Manifest> ofKind(String kind) {
    return all.stream().filter(each -> each.kind().equals(kind));
  }

  Manifest named(String kind, String name) {
    return ofKind(kind).filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whatever makes pods. */
  Stream<Manifest> workloads() {
    return all.stream().filter(each -> each.at("spec", "template", "spec").isPresent());
  }

  /** One resource, as the maps and lists of its YAML. */
  record Manifest(Map<?, ?> content) {

    String kind() {
      return String.valueOf(content.get("kind"));
    }

    String apiVersion() {
      return String.valueOf(content.get("apiVersion"));
    }

    String name() {
      return String.valueOf(at("metadata", "name").orElseThrow());
    }

    /** What lies at a path of names and places in lists. */
    Optional<Object> at(Object... path) {
      Object here = content;
      for (Object step : path) {
        here =
            switch (here) {
              case Map<?, ?> map -> map.get(step);
              case List<?> list when step instanceof Integer place && place < list.size() ->
                  list.get(place);
              case null, default -> null;
            };
      }
      return Optional.ofNullable(here);
    }

    /** The environment of its first container: the value, or the key of the secret behind it. */
    Optional<String> env(String name) {
      return at("spec", "template", "spec", "containers", 0, "env").stream()
          .flatMap(list -> ((List<?>) list).stream())
          .map(each -> new Manifest((Map<?, ?>) each))
          .filter(each -> each.at("name").orElse("").equals(name))
          .map(
              each ->
                  each.at("value")
                      .or(() -> each.at("valueFrom", "secretKeyRef", "key"))
                      .or(() -> each.at("valueFrom", "fieldRef", "fieldPath"))
                      .orElseThrow()
                      .toString())
          .findFirst();
    }
  }
}
