package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.shared.Issue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Long rather than complicated: length counts, and it must not be what everybody knows about the person. */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** The hash reads no more bytes than these. */
    private static final int LONGEST_BYTES = 72;

    private PasswordRules() {}

    static List<Issue> check(String wanted, String repeated, String current, Person person) {
        List<Issue> issues = new ArrayList<>();
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            issues.add(Issue.at("wanted", "people.account.too-short", SHORTEST));
        } else if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            issues.add(Issue.at("wanted", "people.account.too-long", LONGEST_BYTES));
        } else if (wanted.equals(current)) {
            issues.add(Issue.at("wanted", "people.account.same-password"));
        } else if (isWellKnown(wanted.toLowerCase(Locale.ROOT), person)) {
            issues.add(Issue.at("wanted", "people.account.easy-password"));
        }
        if (!wanted.equals(repeated)) {
            issues.add(Issue.at("repeated", "people.account.not-repeated"));
        }
        return issues;
    }

    private static boolean isWellKnown(String wanted, Person person) {
        String mail = person.mail().toLowerCase(Locale.ROOT);
        return wanted.equals(mail)
                || wanted.equals(person.name().toLowerCase(Locale.ROOT))
                || wanted.contains("password")
                || wanted.chars().distinct().count() < 4
                || (mail.indexOf('@') > 3 && wanted.contains(mail.substring(0, mail.indexOf('@'))));
    }
}
