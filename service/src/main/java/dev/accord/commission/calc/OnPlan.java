package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person on a plan: its versions in the order of their days. */
record OnPlan(List<Version> versions) {

    /** A person on one version of a plan, with what its components count. */
    record Version(Terms terms, List<Rule> rules, List<Counting> countings) {

        String planCode() {
            return terms.plan.code();
        }

        @Nullable
        Counting counting(String component) {
            for (Counting counting : countings) {
                if (counting.rule().code().equals(component)) {
                    return counting;
                }
            }
            return null;
        }
    }

    Version newest() {
        return versions.getLast();
    }

    /** In the newest version's order, then what only former ones have. */
    Set<String> components() {
        Set<String> codes = new LinkedHashSet<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            versions.get(i).rules.forEach(rule -> codes.add(rule.code()));
        }
        return codes;
    }

    /** Those a version has to tell of: a score belongs to the version of the last day of its period. */
    List<Score> scores(Version version, List<Score> all, PayCalendar calendar) {
        if (versions.size() == 1) {
            return all;
        }
        return all.stream()
                .filter(score -> on(calendar.named(score.period()).to()) == version)
                .toList();
    }

    private Version on(LocalDate day) {
        Version found = versions.getFirst();
        for (Version one : versions) {
            found = one.terms.firstDay().isAfter(day) ? found : one;
        }
        return found;
    }
}
