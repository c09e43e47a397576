package dev.accord.plan.definition;

import dev.accord.shared.Issue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a definition, each with the path of the value: {@code components[1].rateTable.tiers[2].low}. */
final class Findings {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private final List<Issue> issues = new ArrayList<>();

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void add(String path, String code, Object... args) {
        issues.add(Issue.at(path, "plan." + code, args));
    }

    void code(String path, String value) {
        if (!CODE.matcher(value).matches()) {
            add(path, "code-malformed", value);
        }
    }

    void name(String path, LocalizedText name) {
        if (name.isEmpty()) {
            add(path, "name-missing");
        }
        name.byLanguage().forEach((language, text) -> {
            if (text.length() > 120) {
                add(path + "." + language, "text-too-long", text.length(), 120);
            }
        });
    }

    void text(String path, LocalizedText text, int limit) {
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > limit) {
                add(path + "." + language, "text-too-long", words.length(), limit);
            }
        });
    }

    /** Required and above zero. */
    void positive(String path, @Nullable BigDecimal value) {
        if (value == null) {
            add(path, "missing");
        } else if (value.signum() <= 0) {
            add(path, "not-positive", value.toPlainString());
        }
    }

    void notNegative(String path, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            add(path, "negative", value.toPlainString());
        }
    }

    /** Required, above 0 % and at most 100 %. */
    void share(String path, @Nullable BigDecimal value) {
        if (value == null) {
            add(path, "missing");
        } else if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
            add(path, "share-out-of-range", percent(value));
        }
    }

    void unique(String list, String field, Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (String code : codes) {
            if (!code.isEmpty() && !seen.add(code)) {
                add(list + "[" + index + "]." + field, "code-duplicate", code);
            }
            index++;
        }
    }

    static String percent(BigDecimal share) {
        return Exact.of(share.movePointRight(2)).toPlainString() + "%";
    }
}
