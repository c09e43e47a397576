package dev.accord.document.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.accord.document.font.Repertoire;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A template file that has passed the checks which need no values. */
public final class Template {

    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .withEscaper(new XmlEscaper())
            .withCollector(new FieldCollector())
            .strictSections(true)
            .emptyStringIsFalse(true)
            .nullValue("");

    private final String file;
    private final com.samskivert.mustache.Template compiled;
    private final Repertoire repertoire;

    /**
     * @param file for messages, for example {@code plan-letter.ja.html}
     * @throws Refusal with every fault and its line
     */
    Template(String file, String source) {
        this.file = file;
        List<Issue> issues = TemplateCheck.markup(file, source);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        try {
            compiled = MUSTACHE.compile(Entities.replaced(source));
        } catch (MustacheException e) {
            throw Refusal.invalid(TemplateCheck.broken(file, e));
        }
        BitSet characters = new BitSet();
        source.codePoints()
                .filter(c -> c > 0x7f && !Repertoire.LATIN.contains(c))
                .forEach(characters::set);
        repertoire = new Repertoire(characters);
    }

    /** The characters of the template beyond Latin; their font is made once for all its documents. */
    public Repertoire repertoire() {
        return repertoire;
    }

    public String file() {
        return file;
    }

    /** @throws Refusal when the template names a field that is not there, with its line and the names there are */
    public String merged(Map<String, Object> fields) {
        try {
            return compiled.execute(fields);
        } catch (MustacheException.Context e) {
            String known = String.join(", ", new TreeSet<>(fields.keySet()));
            throw Refusal.invalid(Issue.inRow(e.lineNo, e.key, "document.template.unknown-field", file, e.key, known));
        }
    }
}
