package dev.accord.document.template;

import dev.accord.document.Renderer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what a letter costs: run by hand with a folder to write the samples to. */
final class RenderingSpeed {

    private RenderingSpeed() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Samples.writeLetter(folder);
        Renderer renderer = Samples.renderer(folder);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            Map<String, Object> fields = Samples.fields(language == Locale.JAPANESE);
            Files.write(folder.resolve("letter-" + language + ".pdf"), renderer.render("letter", language, fields));
            measure(renderer, language, fields, 1000);
            measure(renderer, language, fields, 2000);
        }
    }

    private static void measure(Renderer renderer, Locale language, Map<String, Object> fields, int count) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            Map<String, Object> own = new HashMap<>(fields);
            own.put("personName", fields.get("personName") + " " + i + (char) ('一' + i));
            bytes += renderer.render("letter", language, own).length;
        }
        System.out.printf(
                "%s: %d letters, %.2f ms CPU, %.2f ms each, %d bytes%n",
                language,
                count,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / count,
                (System.nanoTime() - wall) / 1e6 / count,
                bytes / count);
    }
}
