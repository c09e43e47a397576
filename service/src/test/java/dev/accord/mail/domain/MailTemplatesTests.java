package dev.accord.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class MailTemplatesTests {

    @TempDir
    Path folder;

    private MailTemplates templates;

    @BeforeEach
    void frame() throws IOException {
        write("_frame.html", "<body lang=\"{{language}}\">{{{body}}}</body>");
        templates = new MailTemplates(
                new MailSettings(new MockEnvironment().withProperty("accord.templates", folder.toString())));
    }

    @Test
    void valuesAreEscapedInTheBodyAndNotInTheSubject() throws IOException {
        write("hello.en.html", "Subject: Hi {{name}}\n<p>{{name}}</p>");
        MailText text = templates.render("hello", Locale.ENGLISH, Map.of("name", "<b>Ann & Bob"));
        assertThat(text.subject()).isEqualTo("Hi <b>Ann & Bob");
        assertThat(text.html()).contains("<p>&lt;b&gt;Ann &amp; Bob</p>").contains("lang=\"en\"");
    }

    @Test
    void aLineBreakInAValueCannotAddAHeader() throws IOException {
        write("hello.en.html", "Subject: Hi {{name}}\n<p>x</p>");
        assertThat(templates
                        .render("hello", Locale.ENGLISH, Map.of("name", "Ann\r\nBcc: all@example.com"))
                        .subject())
                .isEqualTo("Hi Ann Bcc: all@example.com");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsLineAndTheKnownNames() throws IOException {
        write("hello.en.html", "Subject: Hi\n<p>one</p>\n<p>{{nmae}}</p>");
        assertThatThrownBy(() -> templates.render("hello", Locale.ENGLISH, Map.of("name", "Ann", "due", "today")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.issues().getFirst().row()).isEqualTo(3);
                    assertThat(refusal.issues().getFirst().args())
                            .containsExactly("hello.en.html", "3", "nmae", "due, name");
                });
    }

    @Test
    void theCheckFindsUnknownFieldsWithoutSending() throws IOException {
        write("hello.en.html", "Subject: Hi {{name}}\n{{#due}}<p>{{.}}</p>{{/due}}{{baseUrl}}{{oops}}");
        assertThat(templates.check("hello", Locale.ENGLISH, Set.of("name", "due")))
                .singleElement()
                .satisfies(issue -> assertThat(issue.args()).contains("oops", "2"));
    }

    @Test
    void aTemplateWithoutSubjectOrWithAnOpenSectionIsRefused() throws IOException {
        write("one.en.html", "<p>no subject</p>");
        write("two.en.html", "Subject: x\n{{#open}}");
        assertThatThrownBy(() -> templates.render("one", Locale.ENGLISH, Map.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> templates.render("two", Locale.ENGLISH, Map.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> templates.render("../secret", Locale.ENGLISH, Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLanguageWithoutTemplateFallsBackToEnglish() throws IOException {
        write("hello.en.html", "Subject: Hi\n<p>English</p>");
        assertThat(templates.render("hello", Locale.JAPANESE, Map.of()).html()).contains("English");
    }

    @Test
    void theTextPartKeepsLinksAndLines() {
        assertThat(PlainText.of("<p>Hello&nbsp;Ann,</p><p>please <a"
                        + " href=\"http://x/1\">sign</a>.</p><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("Hello\u00a0Ann,\n\nplease sign: http://x/1.\n\n- a\n- b");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("mail").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
