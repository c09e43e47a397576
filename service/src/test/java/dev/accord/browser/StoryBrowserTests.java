package dev.accord.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class StoryBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void aPlanIsApprovedSentSignedAndVerified() throws Exception {
        // The README's pictures are made here: run with -Daccord.pictures=docs/pictures to renew them.
        Path pictures = Path.of(System.getProperty("accord.pictures", "service/target/pictures"));
        Files.createDirectories(pictures);
        try (Chromium chromium = Chromium.launch()) {
            new Story(chromium, "http://localhost:" + port, "demo-password-of-the-tests", pictures)
                    .run(
                            "FY27-ENT-AE",
                            "E1101",
                            "Olivia Park",
                            List.of("E1000", "E1001", "E1011", "E1020", "E1021", "E1030", "E1031", "E1040"));
        }
    }
}
