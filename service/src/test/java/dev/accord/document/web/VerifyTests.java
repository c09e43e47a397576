package dev.accord.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.document.Documents;
import dev.accord.shared.SubjectRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class VerifyTests {

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    final byte[] pdf = ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);

    @Test
    void anybodyMayAskForAHashOrACode() throws Exception {
        SubjectRef subject = SubjectRef.of("letter", UUID.randomUUID());
        Documents.Stored stored = documents.store(subject, "letter", "a.pdf", "application/pdf", pdf);

        assertThat(get("/api/verify/" + stored.sha256()).body()).contains("\"ISSUED\"");
        assertThat(get("/api/verify/" + documents.code(subject)).body()).contains("\"KNOWN\"", stored.sha256());
        assertThat(get("/verify?q=" + stored.sha256()).body()).contains(stored.sha256());
        assertThat(get("/verify?lang=ja&q=" + stored.sha256()).body()).contains("発行");
    }

    @Test
    void unknownFileIsSaidToBeUnknown() throws Exception {
        HttpResponse<String> answer = upload(pdf);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UNKNOWN\"");
    }

    @Test
    void whatIsNoPdfIsRefused() throws Exception {
        HttpResponse<String> answer = upload("hello".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("document.verify.no-pdf");
    }

    @Test
    void fileOverTheLimitIsRefused() throws Exception {
        assertThat(upload(new byte[VerifyUploads.LIMIT + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void storedDocumentIsNotOpenToStrangers() throws Exception {
        Documents.Stored stored =
                documents.store(SubjectRef.of("nobodys", UUID.randomUUID()), "letter", "a.pdf", "application/pdf", pdf);

        assertThat(get("/api/documents/" + stored.sha256()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(uri("/api/verify"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
