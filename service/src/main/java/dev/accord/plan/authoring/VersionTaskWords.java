package dev.accord.plan.authoring;

import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.approval.StepState;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanFacts;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.shared.Money;
import dev.accord.task.TaskSubjects.Description;
import dev.accord.task.TaskSubjects.Fact;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a task on a plan version says: what changes, for whom, how much money, who agreed before. */
@Component
class VersionTaskWords {

    private final Plans plans;
    private final AuthoringRows rows;
    private final Approvals approvals;
    private final Assignments assignments;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    VersionTaskWords(
            Plans plans,
            AuthoringRows rows,
            Approvals approvals,
            Assignments assignments,
            People people,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.approvals = approvals;
        this.assignments = assignments;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    Description describe(PlanVersionId id, String elementId, Map<String, Object> variables, Locale language) {
        PlanVersionView version = plans.get(id);
        Optional<Authoring> authoring = rows.find(id);
        String page = VersionPage.version(version);
        return new Description(
                text("plan.task." + elementId, language, version.name(language), String.valueOf(version.number())),
                page,
                facts(version, authoring.orElse(null), elementId, variables, language),
                authoring.map(Authoring::requestedBy).orElse(version.owner()),
                preview(version));
    }

    /** The letter as the first payee would get it. */
    private @Nullable String preview(PlanVersionView version) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.isBefore(version.periodFrom()) ? version.periodFrom() : today;
        return assignments.ofPlan(version.planCode(), day).stream()
                .findFirst()
                .map(first -> VersionPage.version(version) + "/preview?person=" + first.personId())
                .orElse(null);
    }

    private List<Fact> facts(
            PlanVersionView version,
            @Nullable Authoring authoring,
            String elementId,
            Map<String, Object> variables,
            Locale language) {
        Facts facts = new Facts(language);
        PlanFacts known = plans.facts(version.id(), LocalDate.now(clock));
        facts.add(
                "change",
                text("plan.change." + known.change().name().toLowerCase(Locale.ROOT), language)
                        + (known.termsChanged() && known.change() != PlanFacts.Change.NEW
                                ? text("plan.change.terms", language)
                                : ""));
        facts.add(
                "people",
                text(
                        "plan.fact.people.value",
                        language,
                        String.valueOf(known.headcount()),
                        String.join(
                                ", ", known.jurisdictions().stream().sorted().toList())));
        facts.add("cost", money(known.cost(), language));
        facts.add(
                "period",
                text(
                        "plan.fact.period.value",
                        language,
                        day(version.periodFrom(), language),
                        day(version.periodTo(), language)));
        if (authoring != null && authoring.reason() != null) {
            facts.add("reason", authoring.reason());
        }
        said(version, elementId).forEach(comment -> facts.add("said", comment));
        if (authoring != null && !elementId.equals(AuthoringTask.DRAFT)) {
            rows.checks(authoring).stream()
                    .filter(AuthoringRows.Check::passed)
                    .forEach(check -> facts.add("checked." + check.name(), name(check.person())));
        }
        if (elementId.equals(AuthoringTask.APPROVE)) {
            approvedBefore(variables).forEach(step -> facts.add("approved", step));
        }
        return facts.all;
    }

    /** Why the draft came back: the newest return, while it is with its author. */
    private Stream<String> said(PlanVersionView version, String elementId) {
        return elementId.equals(AuthoringTask.DRAFT) ? returnedBecause(version.id()).stream() : Stream.empty();
    }

    private Optional<String> returnedBecause(PlanVersionId version) {
        return plans.comments(version).reversed().stream()
                .filter(comment -> comment.kind().equals("returned"))
                .map(Plans.Comment::text)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<String> approvedBefore(Map<String, Object> variables) {
        return approval(variables).stream()
                .flatMap(approval -> approval.levels().stream())
                .flatMap(level -> level.steps().stream())
                .filter(step -> step.state() == StepState.APPROVED)
                .map(step -> step.comment() == null
                        ? String.valueOf(step.decidedByName())
                        : step.decidedByName() + ": " + step.comment())
                .toList();
    }

    Map<String, Object> formData(PlanVersionId version, String elementId, Map<String, Object> variables) {
        Map<String, Object> data = new HashMap<>();
        if (elementId.equals(AuthoringTask.DRAFT)) {
            rows.find(version).ifPresent(authoring -> {
                LocalDate asOf = authoring.approversAsOf();
                if (asOf != null) {
                    data.put("approversAsOf", asOf.toString());
                }
            });
        }
        if (elementId.equals(AuthoringTask.NAME_APPROVER)) {
            approval(variables).stream()
                    .flatMap(approval -> approval.levels().stream())
                    .filter(level -> level.unresolved() != null)
                    .findFirst()
                    .ifPresent(level -> {
                        data.put("level", level.number());
                        data.put("unresolved", String.valueOf(level.unresolved()));
                    });
            data.put("candidates", candidates());
        }
        return data;
    }

    private List<Map<String, String>> candidates() {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(Role.MANAGER, Role.FINANCE, Role.LEGAL, Role.COMP)
                .flatMap(role -> people.holdersOf(role, today).stream())
                .distinct()
                .map(person -> Map.of("value", person.id(), "label", person.name() + " · " + person.title()))
                .toList();
    }

    private Optional<ApprovalView> approval(Map<String, Object> variables) {
        return variables.get("approvalId") instanceof String id
                ? approvals.find(UUID.fromString(id))
                : Optional.empty();
    }

    private String name(String person) {
        return Objects.requireNonNull(people.latest(person).map(Person::name).orElse(person));
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    private static String money(Money money, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(
                money.currency().getDefaultFractionDigits(), money.amount().scale()));
        return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
    }

    private String text(String key, Locale language, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, language));
    }

    private final class Facts {
        private final Locale language;
        private final List<Fact> all = new ArrayList<>();

        private Facts(Locale language) {
            this.language = language;
        }

        private void add(String key, String value) {
            all.add(new Fact(text("plan.fact." + key, language), value));
        }
    }
}
