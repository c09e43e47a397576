package dev.accord.signature.domain;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.signature.Consent;
import dev.accord.signature.SignCommand;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be right before a signature counts. All that is wrong is said at once. */
final class SigningRules {

    private SigningRules() {}

    /**
     * @param name the signer's name as the company knows it
     * @param documentSha256 of the document to be signed
     * @param consent the text there is to consent to; {@code null} when the version that was shown does not exist (any more)
     */
    static void check(SignCommand command, String name, String documentSha256, @Nullable Consent consent) {
        List<Issue> issues = new ArrayList<>();
        if (!command.consentGiven()) {
            issues.add(Issue.at("consentGiven", "signature.consent-missing"));
        }
        if (consent == null) {
            issues.add(Issue.at("consentVersion", "signature.consent-changed"));
        }
        String typed = command.typedName();
        if (typed == null || typed.isBlank()) {
            issues.add(Issue.at("typedName", "signature.name-missing", name));
        } else if (!isSameName(typed, name)) {
            issues.add(Issue.at("typedName", "signature.name-differs", name));
        }
        if (!documentSha256.equals(command.documentSha256())) {
            issues.add(Issue.at("documentSha256", "signature.document-differs"));
        }
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
    }

    /** Case, spaces and the width of letters do not make another name. */
    static boolean isSameName(String typed, String name) {
        return folded(typed).equals(folded(name));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
