package dev.accord.document.template;

import dev.accord.document.Renderer;
import dev.accord.document.layout.Composition;
import dev.accord.document.pdf.PdfWriter;
import dev.accord.shared.Issue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Merge, read, lay out, write. */
@Component
class TemplateRenderer implements Renderer {

    private final TemplateFiles files;

    TemplateRenderer(TemplateFiles files) {
        this.files = files;
    }

    @Override
    public byte[] render(String template, Locale language, Map<String, Object> fields) {
        Template found = files.find(template, language);
        Composition document = MarkupReader.read(found.file(), language, found.merged(fields));
        return PdfWriter.write(document, found.repertoire());
    }

    @Override
    public List<Issue> check(String template, Locale language, Set<String> knownFields) {
        return files.check(template, language, knownFields);
    }
}
