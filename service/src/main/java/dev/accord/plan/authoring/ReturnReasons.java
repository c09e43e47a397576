package dev.accord.plan.authoring;

import dev.accord.approval.ApprovalState;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.approval.StepState;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.Plans;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a version goes back to its draft, in the words of those who sent it back; findings in the author's language. */
@Component
class ReturnReasons {

    private final AuthoringRows rows;
    private final Approvals approvals;
    private final Plans plans;
    private final People people;
    private final MessageSource messages;

    ReturnReasons(AuthoringRows rows, Approvals approvals, Plans plans, People people, MessageSource messages) {
        this.rows = rows;
        this.approvals = approvals;
        this.plans = plans;
        this.people = people;
        this.messages = messages;
    }

    String of(Authoring authoring) {
        List<String> said =
                authoring.stage() == Authoring.Stage.APPROVING ? rejections(authoring) : failedChecks(authoring);
        return String.join("\n", said.isEmpty() ? findings(authoring) : said);
    }

    private List<String> failedChecks(Authoring authoring) {
        return rows.checks(authoring).stream()
                .filter(check -> !check.passed())
                .map(check -> name(check.person()) + ": " + Objects.requireNonNullElse(check.comment(), ""))
                .toList();
    }

    private List<String> rejections(Authoring authoring) {
        return approvals.history(authoring.version().subject()).stream()
                .findFirst()
                .filter(newest -> newest.state() == ApprovalState.REJECTED)
                .stream()
                .flatMap(ReturnReasons::rejected)
                .map(step -> step.decidedByName() + ": " + Objects.requireNonNullElse(step.comment(), ""))
                .toList();
    }

    private static Stream<ApprovalView.Step> rejected(ApprovalView approval) {
        return approval.levels().stream()
                .flatMap(level -> level.steps().stream())
                .filter(step -> step.state() == StepState.REJECTED);
    }

    private List<String> findings(Authoring authoring) {
        Locale language = people.latest(plans.get(authoring.version()).owner())
                .map(Person::language)
                .orElse(Locale.ENGLISH);
        return plans.validate(authoring.version()).stream()
                .map(issue -> messages.getMessage(
                        "issue." + issue.code(), issue.args().toArray(), issue.code(), language))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    private String name(String person) {
        return Objects.requireNonNull(people.latest(person).map(Person::name).orElse(person));
    }
}
