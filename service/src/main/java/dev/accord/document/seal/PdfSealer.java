package dev.accord.document.seal;

import dev.accord.document.Sealer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appends pages and signature as an update of the file, so that the document itself is not written anew. */
@Component
class PdfSealer implements Sealer {

    /** How the seal calls itself in the file. */
    static final String NAME = "Accord document seal";

    /** Room for the signature beside the certificate it carries; enough for the longest RSA key. */
    private static final int ROOM = 2048;

    private final SealKeys keys;

    PdfSealer(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    @Transactional
    public byte[] seal(byte[] document, Statement statement) {
        return sealed(document, null, statement);
    }

    @Override
    @Transactional
    public byte[] seal(byte[] document, byte[] appendix, Statement statement) {
        return sealed(document, appendix, statement);
    }

    private byte[] sealed(byte[] document, byte @Nullable [] appendix, Statement statement) {
        try {
            return seal(document, appendix, statement, keys.use());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot seal", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    static byte[] seal(byte[] document, byte @Nullable [] appendix, Statement statement, SealKey key)
            throws IOException, GeneralSecurityException {
        int room = ROOM + key.certificate().getEncoded().length;
        ByteArrayOutputStream sealed =
                new ByteArrayOutputStream(document.length + (appendix == null ? 0 : appendix.length) + 2 * room + 8192);
        try (PDDocument pdf = Loader.loadPDF(document);
                PDDocument added = appendix == null ? new PDDocument() : Loader.loadPDF(appendix);
                SignatureOptions options = new SignatureOptions()) {
            for (PDPage page : added.getPages()) {
                PDPage imported = pdf.importPage(page);
                imported.setResources(page.getResources());
                // Its number would lead into the structure of the document.
                imported.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            }
            options.setPreferredSignatureSize(room);
            pdf.setDocumentId(statement.time().toEpochMilli());
            pdf.addSignature(signature(statement), options);
            ExternalSigningSupport signing = pdf.saveIncrementalForExternalSigning(sealed);
            signing.setSignature(Cms.detached(signing.getContent().readAllBytes(), key));
        }
        return sealed.toByteArray();
    }

    private static PDSignature signature(Statement statement) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(NAME);
        signature.setReason(statement.reason());
        Calendar time = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTime(Date.from(statement.time()));
        signature.setSignDate(time);
        return signature;
    }
}
