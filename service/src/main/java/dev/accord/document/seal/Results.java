package dev.accord.document.seal;

import dev.accord.document.Verification.Result;
import dev.accord.document.Verification.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers without facts. */
final class Results {

    private Results() {}

    static Result unknown(@Nullable String sha256) {
        return new Result(Verdict.UNKNOWN, sha256, null, null, null, null, null, null, null, List.of());
    }

    static Result changed(String sha256, String finding) {
        return new Result(Verdict.CHANGED, sha256, null, null, null, null, null, null, null, List.of(finding));
    }
}
