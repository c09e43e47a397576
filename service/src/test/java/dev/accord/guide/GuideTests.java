package dev.accord.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.accord.AccordTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guides to the API are run as they stand, by bash, curl and jq: whoever pastes them gets what they promise. */
@AccordTest
class GuideTests {

    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void apiGuideGoesFromPeopleToTheSealedPdf() throws Exception {
        String output = run("api.md");
        assertThat(output).contains("\"archived\"", "\"verdict\": \"SEALED\"");
        assertThat(folder.resolve("guide-sealed.pdf")).isNotEmptyFile();
    }

    @Test
    void commissionGuideExplainsWhatATransactionPays() throws Exception {
        assertThat(run("commission-guide.md")).contains("\"GUIDE-3\"", "\"state\": \"DONE\"");
    }

    private String run(String guide) throws IOException, InterruptedException {
        for (String tool : new String[] {"bash", "curl", "jq", "sha256sum"}) {
            assumeTrue(
                    isInstalled(tool) || "true".equals(System.getenv("CI")),
                    () -> tool + " is not installed: the guides are not run");
        }
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", guide)));
        while (block.find()) {
            script.append(block.group(1));
        }
        Path file = Files.writeString(folder.resolve("guide.sh"), script);
        Path output = folder.resolve("output.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("ACCORD", "http://localhost:" + port);
        bash.environment().put("PASSWORD", "demo-password-of-the-tests");
        Process running = bash.start();
        boolean ended = running.waitFor(5, TimeUnit.MINUTES);
        running.destroyForcibly();
        String text = Files.readString(output);
        assertThat(ended && running.exitValue() == 0).as(text).isTrue();
        return text;
    }

    private static boolean isInstalled(String tool) {
        for (String path : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(path, tool))) {
                return true;
            }
        }
        return false;
    }
}
