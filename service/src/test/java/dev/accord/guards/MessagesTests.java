package dev.accord.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every text that code or pages ask for exists. */
class MessagesTests {

    private static final Path FOLDER = Path.of("service/src/main/resources/messages");
    private static final Path CODE = Path.of("service/src/main/java");
    private static final Path PAGES = Path.of("service/src/main/resources/pages");

    @Test
    void everyKeyIsThereInEnglishAndInJapanese() throws IOException {
        for (Path english : english()) {
            Path japanese = FOLDER.resolve(english.getFileName().toString().replace(".properties", "_ja.properties"));
            assertThat(keys(japanese)).as(japanese.toString()).isEqualTo(keys(english));
        }
    }

    @Test
    void everyMessageFormatIsWellFormed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                for (Object value : load(file).values()) {
                    new java.text.MessageFormat((String) value, Locale.ROOT);
                }
            }
        }
    }

    @Test
    void everyIssueHasASentenceAndAMend() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : english()) {
            known.addAll(keys(file));
        }
        Set<String> missing = new TreeSet<>();
        // A code put together at run time (ending in a dash) is covered by the tests of its states.
        Pattern issue =
                Pattern.compile("Issue\\s*\\.(?:of|at|inRow)\\(([^;]*?)\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+[a-z0-9])\"");
        for (Path file : files(CODE, ".java")) {
            Matcher matcher = issue.matcher(Files.readString(file));
            while (matcher.find()) {
                for (String key : List.of("issue." + matcher.group(2), "issue." + matcher.group(2) + ".mend")) {
                    if (!known.contains(key)) {
                        missing.add(key + " (" + file.getFileName() + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfAPageExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : english()) {
            known.addAll(keys(file));
        }
        Pattern text = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");
        Set<String> missing = new TreeSet<>();
        for (Path file : files(PAGES, ".html")) {
            Matcher matcher = text.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (!known.contains(key) && !key.endsWith(".")) {
                    missing.add(key + " (" + file.getFileName() + ")");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> english() throws IOException {
        return files(FOLDER, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_ja.properties"))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
