package dev.accord.distribution;

import dev.accord.people.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a letter. Who may not see it gets the same answer as for one that does not exist; what its state does not allow is
 * refused with a sentence.
 */
public interface Letters {

    /** @throws dev.accord.shared.Refusal not found, also for whom it is none of their business */
    LetterView get(LetterId letter, CurrentUser reader);

    /** Notes the first time the rep looks at it; anybody else's look changes nothing. */
    LetterView open(LetterId letter, CurrentUser reader);

    /**
     * Signs in one transaction: evidence, state, audit and the end of the task. Only the rep signs; a second time changes nothing.
     *
     * @param consentVersion the consent text that was shown
     * @param documentSha256 the document that was shown
     * @param timeZone of the browser; the rep's own where it does not tell
     */
    LetterView accept(
            LetterId letter,
            CurrentUser signer,
            @Nullable String typedName,
            boolean consent,
            @Nullable String consentVersion,
            @Nullable String documentSha256,
            @Nullable String timeZone);

    LetterView decline(LetterId letter, CurrentUser signer, @Nullable String reason);

    /** Takes the letter back: nothing can be signed any more. For the comp team. */
    void recall(LetterId letter, @Nullable String reason);

    /** Sends the mail with the link again. For the comp team. */
    void resend(LetterId letter);

    /** Reminds the rep now; at most once an hour. For the comp team. */
    void remind(LetterId letter);

    /** Tries again to make a document that could not be made. For the comp team. */
    void prepareAgain(LetterId letter);
}
