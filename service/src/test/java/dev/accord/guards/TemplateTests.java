package dev.accord.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf accepts without a word and does not do. */
class TemplateTests {

    private static final Path PAGES = Path.of("service/src/main/resources/pages");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\b[^>]*>");

    @Test
    void aConditionDoesNotStandOnATagThatIsReplaced() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            List<String> ignored = pages.filter(page -> page.toString().endsWith(".html"))
                    .flatMap(page -> TAG.matcher(read(page))
                            .results()
                            .map(MatchResult::group)
                            .filter(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless|each)=.*"))
                            .map(tag -> PAGES.relativize(page) + ": " + tag))
                    .toList();
            assertThat(ignored)
                    .as("the condition goes onto a th:block around it")
                    .isEmpty();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
