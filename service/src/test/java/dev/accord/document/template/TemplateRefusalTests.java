package dev.accord.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateRefusalTests {

    @TempDir
    Path templates;

    @Test
    void unknownFieldIsRefusedWithItsLineAndTheKnownNames() {
        Issue issue = refused(
                "<html><body>\n<p>{{planName}}</p>\n<p>{{palnName}}</p></body></html>", Map.of("planName", "x"));

        assertThat(issue.code()).isEqualTo("document.template.unknown-field");
        assertThat(issue.row()).isEqualTo(3);
        assertThat(issue.field()).isEqualTo("palnName");
        assertThat(issue.args()).containsExactly("t.en.html", "palnName", "planName");
    }

    @Test
    void unknownSectionIsRefused() {
        Issue issue = refused("<html><body>\n{{#rows}}<p>x</p>{{/rows}}</body></html>", Map.of());

        assertThat(issue.field()).isEqualTo("rows");
        assertThat(issue.row()).isEqualTo(2);
    }

    @Test
    void methodsOfValuesAreOutOfReach() {
        assertThat(refused("<html><body>{{name.bytes}}</body></html>", Map.of("name", "x"))
                        .code())
                .isEqualTo("document.template.unknown-field");
    }

    @Test
    void brokenMarkupIsRefusedWithItsLine() {
        Issue issue = refused("<html><body>\n<p>one\n</body></html>", Map.of());

        assertThat(issue.code()).isEqualTo("document.template.not-well-formed");
        assertThat(issue.row()).isEqualTo(3);
    }

    @Test
    void unclosedSectionIsRefused() {
        assertThat(refused("<html><body>{{#rows}}<p>x</p></body></html>", Map.of("rows", List.of()))
                        .code())
                .isEqualTo("document.template.broken-field");
    }

    @Test
    void unknownElementAttributeAndClassAreRefusedTogether() {
        String markup = "<html><body>\n<p style='x'>a</p>\n<p class='big'>b</p>\n<script>c</script></body></html>";

        assertThat(refusal(markup, Map.of()).issues())
                .extracting(Issue::code, Issue::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("document.template.unknown-attribute", 2),
                        org.assertj.core.groups.Tuple.tuple("document.template.unknown-class", 3),
                        org.assertj.core.groups.Tuple.tuple("document.template.unknown-element", 4));
    }

    @Test
    void rawFieldsAndPartialsAreRefused() {
        assertThat(refused("<html><body>{{{name}}}</body></html>", Map.of("name", "x"))
                        .code())
                .isEqualTo("document.template.forbidden-tag");
        assertThat(refused("<html><body>{{>other}}</body></html>", Map.of()).code())
                .isEqualTo("document.template.forbidden-tag");
    }

    @Test
    void filesOfTheMachineCannotBeReadThroughEntities() {
        Refusal refusal = refusal(
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>", Map.of());

        assertThat(refusal.issues()).isNotEmpty();
    }

    @Test
    void templateOutsideTheFolderIsNotThere() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Samples.renderer(templates).render("../mail/x", Locale.ENGLISH, Map.of()));

        assertThat(refusal.issues().getFirst().code()).isEqualTo("document.template.missing");
    }

    @Test
    void checkNamesUnknownFieldsByPath() {
        Samples.write(
                templates,
                "t.en.html",
                "<html><body>{{a}}\n"
                        + "{{#list}}{{name}} {{nmae}} {{a}}{{/list}}\n"
                        + "{{b}}{{#open}}{{anything}}{{/open}}</body></html>");

        List<Issue> issues = Samples.renderer(templates).check("t", Locale.ENGLISH, Set.of("a", "list.name", "open"));

        assertThat(issues).extracting(Issue::field).containsExactly("nmae", "b");
        assertThat(issues).extracting(Issue::row).containsExactly(2, 3);
    }

    private Issue refused(String markup, Map<String, Object> fields) {
        return refusal(markup, fields).issues().getFirst();
    }

    private Refusal refusal(String markup, Map<String, Object> fields) {
        Samples.write(templates, "t.en.html", markup);
        return catchThrowableOfType(
                Refusal.class, () -> Samples.renderer(templates).render("t", Locale.ENGLISH, fields));
    }
}
