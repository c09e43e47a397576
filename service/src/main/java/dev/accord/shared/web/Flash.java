package dev.accord.shared.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One sentence shown once at the top of the next page, after a redirect: {@code redirect.addFlashAttribute("flash", Flash.done("plan.saved"))}.
 *
 * @param state {@code done}, {@code waiting}, {@code late} or {@code stopped}: the state colour and mark of the sentence
 * @param key message key
 * @param args what the sentence names, in plain text
 */
public record Flash(String state, String key, List<String> args) implements Serializable {

    public static Flash done(String key, Object... args) {
        return new Flash("done", key, texts(args));
    }

    public static Flash note(String key, Object... args) {
        return new Flash("waiting", key, texts(args));
    }

    public static Flash failed(String key, Object... args) {
        return new Flash("late", key, texts(args));
    }

    private static List<String> texts(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}
