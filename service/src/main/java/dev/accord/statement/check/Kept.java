package dev.accord.statement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one rule found, as far as anybody can read it: of thousands of findings of one rule the first are kept, and one more that says how many there are and is as severe as the
 * worst of the others.
 */
final class Kept implements Consumer<Finding> {

    static final int MOST = 1_000;

    private final String rule;
    private final List<Finding> findings = new ArrayList<>();
    private Severity worst = Severity.NOTE;
    private int others;

    Kept(String rule) {
        this.rule = rule;
    }

    @Override
    public void accept(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            others++;
            worst = finding.severity().compareTo(worst) > 0 ? finding.severity() : worst;
        }
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (others > 0) {
            all.add(new Finding(
                    rule + " " + others, "more", worst, null, null, null, null, List.of(rule, String.valueOf(others))));
        }
        return all;
    }
}
