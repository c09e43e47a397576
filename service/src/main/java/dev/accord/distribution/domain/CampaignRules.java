package dev.accord.distribution.domain;

import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignTerms;
import dev.accord.shared.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the terms of a campaign have to fulfil; every fault with its field. */
final class CampaignRules {

    private static final int MAX_NAME = 120;
    private static final int MAX_MESSAGE = 2000;
    private static final int MAX_DAYS = 365;

    private CampaignRules() {}

    static List<Issue> check(CampaignTerms terms, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (terms.name().isBlank() || terms.name().length() > MAX_NAME) {
            issues.add(Issue.at("name", "distribution.name", MAX_NAME));
        }
        if (terms.message() != null && terms.message().length() > MAX_MESSAGE) {
            issues.add(Issue.at("message", "distribution.message-too-long", MAX_MESSAGE));
        }
        if ((terms.dueDate() == null) == (terms.dueDays() == null)) {
            issues.add(Issue.at("dueDate", "distribution.due-one-of"));
        }
        if (terms.dueDate() != null && terms.dueDate().isBefore(today)) {
            issues.add(Issue.at("dueDate", "distribution.due-past", terms.dueDate()));
        }
        if (terms.dueDays() != null && outside(terms.dueDays(), 1)) {
            issues.add(Issue.at("dueDays", "distribution.days", 1, MAX_DAYS));
        }
        if (outside(terms.remindEvery(), 0)) {
            issues.add(Issue.at("remindEvery", "distribution.days", 0, MAX_DAYS));
        }
        if (terms.escalateBefore() != null && outside(terms.escalateBefore(), 0)) {
            issues.add(Issue.at("escalateBefore", "distribution.days", 0, MAX_DAYS));
        }
        if (terms.pickUpUntil() != null && terms.pickUpUntil().isBefore(today)) {
            issues.add(Issue.at("pickUpUntil", "distribution.pick-up-past", terms.pickUpUntil()));
        }
        if (terms.audience().kind() == Audience.Kind.LIST
                && terms.audience().ids().isEmpty()) {
            issues.add(Issue.at("ids", "distribution.list-empty"));
        }
        return issues;
    }

    private static boolean outside(int days, int least) {
        return days < least || days > MAX_DAYS;
    }
}
