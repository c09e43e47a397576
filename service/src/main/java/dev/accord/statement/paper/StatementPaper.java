package dev.accord.statement.paper;

import dev.accord.document.Renderer;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The PDF of a statement, from {@code templates/document/statement.<language>.html}. The same statement gives the same bytes. */
@Component
public class StatementPaper {

    private final Renderer renderer;
    private final MessageSource messages;

    StatementPaper(Renderer renderer, MessageSource messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    public byte[] render(StatementDocument document, Locale language) {
        PaperWords words = new PaperWords(messages, language);
        return renderer.render("statement", language, new StatementFields(document, words).all());
    }
}
