package dev.accord.document.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/** Values are text, never markup; characters that XML cannot hold become the replacement character. */
final class XmlEscaper implements Mustache.Escaper {

    @Override
    public String escape(String raw) {
        return Escapers.HTML.escape(legal(raw));
    }

    private static String legal(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isIllegal(raw, i)) {
                return replaced(raw);
            }
        }
        return raw;
    }

    private static String replaced(String raw) {
        StringBuilder result = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            result.append(isIllegal(raw, i) ? '\ufffd' : raw.charAt(i));
        }
        return result.toString();
    }

    private static boolean isIllegal(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= 0xfffe;
    }
}
