package dev.accord.statement.paper;

import dev.accord.document.layout.Composer;
import dev.accord.document.layout.Composition;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.PageSink;
import dev.accord.document.template.MarkupReader;
import dev.accord.document.template.Samples;
import dev.accord.document.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages of a statement as they are laid out, so that others can draw the very same. */
final class SamePages implements PageSink {

    final List<List<Mark>> pages = new ArrayList<>();

    static SamePages of(StatementDocument statement, PaperWords words) {
        Map<String, Object> fields = new StatementFields(statement, words).all();
        Template template = Samples.files(Path.of("templates")).find("statement", Locale.ENGLISH);
        Composition document = MarkupReader.read(template.file(), Locale.ENGLISH, template.merged(fields));
        SamePages pages = new SamePages();
        Composer.compose(document, pages);
        return pages;
    }

    @Override
    public void body(List<Mark> marks) {
        pages.add(new ArrayList<>(marks));
    }

    @Override
    public void running(int page, List<Mark> marks) {
        pages.get(page).addAll(marks);
    }
}
