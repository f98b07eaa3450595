package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import dev.interlude.deploy.Manifests.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three example files, and what becomes of them. */
class ExamplesTest {

  private static final Path RENDERINGS = Path.of("src", "test", "resources", "renderings");

  @Test
  void passesHelmsOwnLint() {
    var result = new Helm(Chart.FOLDER).lint().strict().call();
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "company", "enterprise"})
  void rendersWhatTheKubernetesApiTakes(String example) {
    assertThat(Chart.render(example).all()).isNotEmpty().allSatisfy(KubernetesTypes::check);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "company", "enterprise"})
  void namesEachResourceOnce(String example) {
    var seen = new HashSet<String>();
    assertThat(Chart.render(example).all())
        .allSatisfy(each -> assertThat(seen.add(each.kind() + "/" + each.name())).isTrue());
  }

  /** A change of the chart shows in the review; {@code -Dinterlude.update=true} renews them. */
  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "company", "enterprise"})
  void rendersAsKeptInTheRepository(String example) throws Exception {
    Path kept = RENDERINGS.resolve(example + ".yaml");
    String rendered = Chart.render(example).text();
    if (Boolean.getBoolean("interlude.update")) {
      Files.writeString(kept, rendered);
    }
    assertThat(rendered).isEqualTo(Chart.read(kept));
  }

  @Test
  void givesACompanyTwoOfEachAndAnEnterpriseOnesThatGrow() {
    assertThat(Chart.render("company").workloads())
        .filteredOn(each -> !each.kind().equals("Job"))
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.at("spec", "replicas")).contains(2));
    var enterprise = Chart.render("enterprise");
    assertThat(enterprise.ofKind("ScaledObject")).hasSize(3);
    assertThat(enterprise.ofKind("HorizontalPodAutoscaler").map(Manifest::name))
        .containsExactly("interlude-content");
    // Whoever scales by itself is not set back by each upgrade.
    assertThat(enterprise.workloads())
        .filteredOn(each -> !each.kind().equals("Job"))
        .allSatisfy(each -> assertThat(each.at("spec", "replicas")).isEmpty());
  }
}
