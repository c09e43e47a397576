package dev.accord.signature;

import dev.accord.document.Documents;
import dev.accord.shared.SubjectRef;
import java.util.Locale;
import java.util.Optional;

/** Asks for, takes and seals the signature on a document. One subject has one signature of its signer, ever. */
public interface Signatures {

    /**
     * Asks the person to sign exactly these bytes. Asking again for the same person and document changes nothing.
     *
     * @param documentSha256 of a document in {@link Documents}
     * @param language of the document; the certificate is written in it
     */
    SignatureView request(SubjectRef subject, String signerId, String documentSha256, Locale language);

    /**
     * Takes the signature of {@link dev.accord.shared.Actor#current()}; address, agent, session and time become evidence. The same signer signing again gets the
     * signature that is there. Publishes {@link dev.accord.signature.events.SignatureCompleted}.
     *
     * @throws dev.accord.shared.Refusal not found for everybody but the signer; invalid when consent is missing, the typed name is not the person's,
     *     the consent text or the document is not the one shown
     */
    SignatureView sign(SubjectRef subject, SignCommand command);

    Optional<SignatureView> find(SubjectRef subject);

    /**
     * Adds the certificate page to the signed document, seals it and stores it as {@code sealed-<kind>}; a second call returns what the first one stored.
     */
    Documents.Stored seal(SubjectRef subject);

    /** The text to consent to before signing, in the reader's language. */
    Consent consent(Locale language);
}
