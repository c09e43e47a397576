package dev.accord.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.Node;
import dev.accord.plan.file.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"FY27-ENT-AE", "FY27-AM", "FY27-JP-SALES"})
    void aPlanGoesThroughTheFormUnchanged(String code) throws IOException {
        PlanDefinition plan = PlanFile.fromYaml(Files.readString(Path.of("sample/plans/" + code + ".yaml")));
        EditorForm shown = EditorForm.of(plan);
        EditorForm posted = EditorForm.of(FormTree.read(fields(plan)), null);
        assertThat(shown.issues()).isEmpty();
        assertThat(posted.issues()).isEmpty();
        assertThat(posted.definition()).isEqualTo(plan);
    }

    @Test
    void whatCannotBeReadIsStillShownAsItWasTyped() {
        EditorForm form = EditorForm.of(
                FormTree.read(Map.of("targetIncentive", "12,000", "components[0].weight", "a lot")), null);
        assertThat(form.text("targetIncentive")).isEqualTo("12,000");
        assertThat(form.issues("targetIncentive")).extracting("code").containsExactly("plan.file.number-separators");
        assertThat(form.issues("components[0].weight")).extracting("code").containsExactly("plan.file.not-a-number");
        assertThat(form.text("components[0].weight")).isEqualTo("a lot");
    }

    @Test
    void addingATierContinuesWhereTheLastEnds() {
        Node.Fields typed = FormTree.read(
                Map.of("components[0].rateTable.tiers[0].low", "0", "components[0].rateTable.tiers[0].high", "1000"));
        String focus = FormChange.apply(typed, "add:components[0].rateTable.tiers");
        EditorForm form = EditorForm.of(typed, focus);
        assertThat(form.text("components[0].rateTable.tiers[1].low")).isEqualTo("1000");
        assertThat(form.focused("components[0].rateTable.tiers[1].high")).isTrue();
        FormChange.apply(typed, "remove:components[0].rateTable.tiers[0]");
        assertThat(EditorForm.of(typed, null).each("components[0].rateTable.tiers"))
                .hasSize(1);
    }

    @Test
    void namesThatAreNoPathsAreIgnored() {
        Node.Fields typed = FormTree.read(Map.of("_csrf", "x", "a[9999].b", "x", "revision", "3", "code", "A"));
        assertThat(typed.byName()).containsOnlyKeys("code");
        assertThat(FormChange.apply(typed, "remove:nothing[3]")).isNull();
        assertThat(FormChange.apply(typed, "nonsense")).isNull();
    }

    @Test
    void valuesWithCommasKeepThem() {
        Node.Items items = CommaText.read("new, \"Smith, Jones\" ,日本、\"say \"\"hi\"\"\"");
        assertThat(items.nodes())
                .extracting(node -> ((Node.Scalar) node).text())
                .containsExactly("new", "Smith, Jones", "日本", "say \"hi\"");
        assertThat(CommaText.read(CommaText.write(items.nodes())).nodes()).isEqualTo(items.nodes());
    }

    /** The form's fields as a browser would send them. */
    private static Map<String, String> fields(PlanDefinition plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", dev.accord.plan.file.DefinitionWriter.write(plan), fields);
        return fields;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, fields));
            case List<?> list
            when list.stream().allMatch(Map.class::isInstance) -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "[" + i + "]", list.get(i), fields);
                }
            }
            case List<?> texts ->
                fields.put(path, CommaText.write(texts.stream().map(Node::of).toList()));
            default -> fields.put(path, value.toString().replaceAll("^([\\d.]+)%$", "$1"));
        }
    }
}
