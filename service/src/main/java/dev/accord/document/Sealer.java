package dev.accord.document;

import java.time.Instant;
import java.util.Locale;

/**
 * Puts the company's digital seal on a PDF (PAdES: a detached CMS signature over the whole file). The given document stays byte for byte the
 * beginning of the result, so that the hash of what a person was shown can be checked in the sealed file.
 */
public interface Sealer {

    /**
     * @param document the PDF as it was shown
     * @param appendix a PDF whose pages are added behind, such as the certificate of a signature
     */
    byte[] seal(byte[] document, byte[] appendix, Statement statement);

    /** Seals the document alone, without pages added behind. */
    byte[] seal(byte[] document, Statement statement);

    /**
     * What the seal says about itself; readable in every PDF viewer.
     *
     * @param reason one sentence, for example {@code Accepted by Ann Lee}
     */
    record Statement(String reason, Locale language, Instant time) {}
}
