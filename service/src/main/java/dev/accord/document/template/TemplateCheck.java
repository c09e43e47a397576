package dev.accord.document.template;

import com.samskivert.mustache.MustacheException;
import dev.accord.shared.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What can be said about a template without values: well-formed, only known elements and classes, no raw fields. */
final class TemplateCheck {

    private static final Pattern FORBIDDEN_TAG = Pattern.compile("\\{\\{\\s*[{&>=<$]");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final int LIMIT = 200;

    private TemplateCheck() {}

    static List<Issue> markup(String file, String source) {
        List<Issue> issues = new ArrayList<>(forbiddenTags(file, source));
        try {
            XMLStreamReader xml = Xml.reader(Entities.replaced(source));
            while (xml.hasNext() && issues.size() < LIMIT) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    check(file, xml, issues);
                }
            }
        } catch (XMLStreamException e) {
            issues.add(Issue.inRow(line(e), null, "document.template.not-well-formed", file, sentence(e)));
        }
        return issues;
    }

    private static void check(String file, XMLStreamReader xml, List<Issue> issues) {
        String element = xml.getLocalName();
        int line = xml.getLocation().getLineNumber();
        if (!Vocabulary.knows(element)) {
            issues.add(Issue.inRow(line, element, "document.template.unknown-element", file, element));
            return;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (!Vocabulary.knowsAttribute(attribute)) {
                issues.add(
                        Issue.inRow(line, attribute, "document.template.unknown-attribute", file, attribute, element));
            }
        }
        String unknown = Vocabulary.unknownClass(element, xml.getAttributeValue(null, "class"));
        if (unknown != null) {
            String known = String.join(", ", new TreeSet<>(Vocabulary.classesOf(element)));
            issues.add(Issue.inRow(line, unknown, "document.template.unknown-class", file, unknown, element, known));
        }
    }

    private static List<Issue> forbiddenTags(String file, String source) {
        List<Issue> issues = new ArrayList<>();
        Matcher tag = FORBIDDEN_TAG.matcher(source);
        while (tag.find()) {
            issues.add(Issue.inRow(
                    Lines.at(source, tag.start()), null, "document.template.forbidden-tag", file, tag.group()));
        }
        return issues;
    }

    static Issue broken(String file, MustacheException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        Integer row = e instanceof MustacheException.Context context
                ? Integer.valueOf(context.lineNo)
                : line.find() ? Integer.valueOf(line.group(1)) : null;
        return new Issue("document.template.broken-field", row, null, List.of(file, String.valueOf(e.getMessage())));
    }

    static int line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    }

    /** The parser's own sentence without the place, which is told beside it. */
    static String sentence(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + 9);
    }
}
