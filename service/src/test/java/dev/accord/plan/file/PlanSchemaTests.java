package dev.accord.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanSchemaTests {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanFileTests.read(Path.of("docs/plan.schema.json")), InputFormat.JSON);

    static Stream<Path> samples() throws IOException {
        return PlanFileTests.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesAndTheirExportsFitTheSchema(Path sample) {
        String yaml = PlanFileTests.read(sample);
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
        assertThat(SCHEMA.validate(PlanFile.toYaml(PlanFile.fromYaml(yaml)), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void unknownKeysAndWordsDoNotFit() {
        String yaml = PlanFileTests.read(Path.of("sample/plans/FY27-AM.yaml"));
        assertThat(SCHEMA.validate(yaml.replace("currency:", "curency:"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(SCHEMA.validate(yaml.replace("mode: marginal", "mode: step"), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void theServedSchemaIsTheDocumentedOne() throws IOException {
        assertThat(Files.readString(Path.of("service/src/main/resources/static/schema/plan.schema.json")))
                .isEqualTo(Files.readString(Path.of("docs/plan.schema.json")));
    }

    /** The example of the documentation is a plan. */
    @Test
    void theExampleInTheDocumentationImports() {
        String page = PlanFileTests.read(Path.of("docs/plan-format.md"));
        String yaml = page.substring(page.indexOf("```yaml") + 8, page.indexOf("```", page.indexOf("```yaml") + 8));
        assertThat(PlanFile.fromYaml(yaml).components()).hasSize(2);
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
    }
}
