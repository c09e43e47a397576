package dev.accord.document.template;

/** The named characters of HTML that people write by habit; XML without a document type has only five. */
final class Entities {

    private Entities() {}

    /** Keeps the lines of the file, so that messages still name the right one. */
    static String replaced(String source) {
        return source.indexOf('&') < 0
                ? source
                : source.replace("&nbsp;", "&#160;")
                        .replace("&ndash;", "–")
                        .replace("&mdash;", "—")
                        .replace("&minus;", "−")
                        .replace("&times;", "×")
                        .replace("&euro;", "€")
                        .replace("&yen;", "¥")
                        .replace("&pound;", "£");
    }
}
