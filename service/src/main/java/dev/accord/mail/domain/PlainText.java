package dev.accord.mail.domain;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The text part of a mail, derived from its HTML, for readers and devices that show no HTML. */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>");

    private PlainText() {}

    static String of(String html) {
        String text = html.replaceAll("(?is)<(head|style|script|title)\\b.*?</\\1>", "")
                .replaceAll("\\s+", " ");
        text = LINK.matcher(text).replaceAll("$2: $1");
        text = text.replaceAll("(?i)<br\\s*/?>", "\n")
                .replaceAll("(?i)<li\\b[^>]*>", "\n- ")
                .replaceAll("(?i)</t[dh]>\\s*<t[dh]\\b[^>]*>", "  ")
                .replaceAll("(?i)</(p|div|h[1-6]|ul|ol|table)>", "\n\n")
                .replaceAll("(?i)</tr>", "\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(text)
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
