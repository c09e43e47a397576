package dev.accord.document.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.document.Hash;
import dev.accord.document.Sealer;
import dev.accord.document.Verification.Result;
import dev.accord.document.Verification.Verdict;
import dev.accord.document.pdf.Validity;
import dev.accord.document.template.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    @TempDir
    Path folder;

    SealKey key;
    byte[] letter;
    byte[] sealed;

    @BeforeEach
    void seal() throws Exception {
        Samples.writeLetter(folder);
        Samples.write(folder, "page.ja.html", Samples.page("<h1>署名証明書</h1><p>{{name}}</p>"));
        Samples.write(folder, "page.en.html", Samples.page("<h1>Certificate</h1><p>{{name}}</p>"));
        key = SealCertificates.selfSigned(Instant.parse("2026-07-01T00:00:00Z"));
        letter = Samples.renderer(folder).render("letter", Locale.ENGLISH, Samples.fields(false));
        byte[] page = Samples.renderer(folder).render("page", Locale.JAPANESE, Map.of("name", "髙橋 健太"));
        sealed = seal(page, key);
    }

    private byte[] seal(byte[] page, SealKey with) throws IOException, GeneralSecurityException {
        Instant time = Instant.parse("2026-07-02T03:04:05Z");
        return PdfSealer.seal(letter, page, new Sealer.Statement("Accepted by 髙橋 健太", Locale.JAPANESE, time), with);
    }

    @Test
    void sealedFileSaysWhatItIs() {
        Result result = verify(sealed);

        assertThat(result.verdict()).isEqualTo(Verdict.SEALED);
        assertThat(result.reason()).isEqualTo("Accepted by 髙橋 健太");
        assertThat(result.title()).startsWith("Enterprise Account Executive Plan");
        assertThat(result.sealedAt()).isEqualTo("2026-07-02T03:04:05Z");
    }

    @Test
    void documentAsShownIsTheBeginningOfTheSealedOne() {
        assertThat(Hash.of(sealed, letter.length)).isEqualTo(Hash.of(letter));
    }

    @Test
    void whatIsSealedAloneStaysAnArchivableDocument() throws Exception {
        Instant time = Instant.parse("2026-07-02T03:04:05Z");
        byte[] alone = PdfSealer.seal(letter, null, new Sealer.Statement("Released", Locale.ENGLISH, time), key);

        assertThat(Hash.of(alone, letter.length)).isEqualTo(Hash.of(letter));
        assertThat(Validity.faultsOfPdfA(letter)).isEmpty();
        assertThat(Validity.faultsOfPdfA(alone)).isEmpty();
        assertThat(Validity.faultsOfPdfUa(letter)).isEmpty();
        assertThat(Validity.faultsOfPdfUa(alone)).isEmpty();
        assertThat(Validity.faultsOfPdfA(sealed)).isEmpty();
    }

    @Test
    void certificatePageFollowsTheDocument() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .containsSubsequence("Components", "署名証明書", "髙橋 健太");
        }
    }

    @Test
    void anyByteChangedIsFound() {
        int step = Math.max(1, sealed.length / 400);
        for (int at = 0; at < sealed.length; at += step) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(verify(changed).verdict()).as("byte %d", at).isNotIn(Verdict.SEALED, Verdict.ISSUED);
        }
    }

    @Test
    void anyByteOfTheSignatureItselfChangedIsFound() {
        SealedBytes bytes = SealedBytes.in(sealed).getLast();
        for (int at = bytes.gapFrom(); at < bytes.gapTo(); at += 3) {
            byte[] changed = sealed.clone();
            changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
            assertThat(verify(changed).verdict()).as("byte %d", at).isEqualTo(Verdict.CHANGED);
        }
    }

    @Test
    void changedFileIsToldFromAnUnknownOne() {
        byte[] changed = sealed.clone();
        changed[2000] ^= 1;

        assertThat(verify(changed).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(verify(changed).findings()).containsExactly("verify.finding.bytes");
        assertThat(verify("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void pageAddedAfterwardsIsFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            pdf.getDocumentInformation().setTitle("Another title");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        byte[] updated = out.toByteArray();

        assertThat(Arrays.copyOf(updated, sealed.length)).isEqualTo(sealed);
        assertThat(verify(updated).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(verify(updated).findings()).containsExactly("verify.finding.added");
    }

    @Test
    void sealOfSomebodyElseIsUnknown() throws Exception {
        SealKey theirs = SealCertificates.selfSigned(Instant.parse("2026-07-01T00:00:00Z"));

        assertThat(verify(seal(letter, theirs)).verdict()).isNotEqualTo(Verdict.SEALED);
    }

    @Test
    void validSealOnAFileThatIsNotArchivedIsNotVouchedFor() throws Exception {
        byte[] other = seal(letter, key);

        assertThat(verify(other).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(verify(other).findings()).containsExactly("verify.finding.not-archived");
    }

    @Test
    void keyIsGeneratedOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        Path file = folder.resolve("keys/seal.p12");
        Path password = folder.resolve("keys/seal.password");
        SealKey first = KeyFiles.readOrGenerate(file, password, Instant.parse("2026-07-01T00:00:00Z"));
        SealKey second = KeyFiles.readOrGenerate(file, password, Instant.parse("2027-07-01T00:00:00Z"));

        assertThat(second.certificate()).isEqualTo(first.certificate());
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(password)).hasSize(2);
    }

    @Test
    void independentToolAgrees() throws Exception {
        Path file = Files.write(folder.resolve("sealed.pdf"), sealed);
        Process pdfsig;
        try {
            pdfsig = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("pdfsig is not installed");
            return;
        }
        String said = new String(pdfsig.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(pdfsig.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    private Result verify(byte[] file) {
        return new SealVerification(new OneDocument(sealed), certificate -> certificate.equals(key.certificate()))
                .verify(file);
    }
}
