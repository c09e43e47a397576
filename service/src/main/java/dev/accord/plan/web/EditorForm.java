package dev.accord.plan.web;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Validation;
import dev.accord.plan.file.DefinitionReader;
import dev.accord.plan.file.DefinitionWriter;
import dev.accord.plan.file.Node;
import dev.accord.shared.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows: the values as they were typed, readable or not, and what is wrong with each. Nothing typed is lost, because the page is
 * always drawn from here.
 */
public final class EditorForm {

    private final Node.Fields root;
    private final @Nullable String focus;
    private final DefinitionReader.Read read;
    private final List<Issue> issues;
    private final List<Issue> refusals;

    private EditorForm(Node.Fields root, @Nullable String focus, List<Issue> refusals) {
        this.root = root;
        this.focus = focus;
        this.read = DefinitionReader.read(root, true);
        this.refusals = List.copyOf(refusals);
        List<Issue> found = new ArrayList<>(read.issues());
        if (read.issues().isEmpty()) {
            found.addAll(Validation.check(read.definition()));
        }
        this.issues = List.copyOf(found);
    }

    static EditorForm of(PlanDefinition plan) {
        return new EditorForm((Node.Fields) Node.of(DefinitionWriter.write(plan)), null, List.of());
    }

    static EditorForm of(Node.Fields typed, @Nullable String focus) {
        return new EditorForm(typed, focus, List.of());
    }

    /** With what saving was refused for, beyond what can be seen from the form itself. */
    EditorForm refused(List<Issue> because) {
        return new EditorForm(root, focus, because);
    }

    public List<Issue> refusals() {
        return refusals;
    }

    PlanDefinition definition() {
        return read.definition();
    }

    boolean isReadable() {
        return read.issues().isEmpty();
    }

    public List<Issue> issues() {
        return issues;
    }

    public List<Issue> issues(String path) {
        return issues.stream().filter(issue -> path.equals(issue.field())).toList();
    }

    public String text(String path) {
        return switch (FormTree.at(root, path)) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Items items -> CommaText.write(items.nodes());
            case null, default -> "";
        };
    }

    /** Without the percent sign, which stands beside the field. */
    public String share(String path) {
        String text = text(path);
        return text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }

    /** A text per language; one without a language is English. */
    public String text(String path, String language) {
        return FormTree.at(root, path) instanceof Node.Scalar scalar
                ? "en".equals(language) ? scalar.text() : ""
                : text(path + "." + language);
    }

    public boolean has(String path) {
        return FormTree.at(root, path) != null;
    }

    /** Whether fields of their own stand there, rather than one text. */
    public boolean holdsFields(String path) {
        return FormTree.at(root, path) instanceof Node.Fields;
    }

    public List<Integer> each(String path) {
        return FormTree.at(root, path) instanceof Node.Items items
                ? IntStream.range(0, items.nodes().size()).boxed().toList()
                : List.of();
    }

    public boolean is(String path, String value) {
        return text(path).equals(value);
    }

    /** Whether the cursor belongs into this field. */
    public boolean focused(String path) {
        return focus != null && path.startsWith(focus);
    }

    /** Codes of the other components, for gates. */
    public List<String> others(String component) {
        return each("components").stream()
                .map(index -> text("components[" + index + "].code"))
                .filter(code -> !code.isBlank() && !code.equals(component))
                .toList();
    }
}
