package dev.accord.commission.web;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Uncredited;
import dev.accord.commission.estimate.Estimates;
import dev.accord.commission.estimate.PlanTests;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What if. */
@RestController
@RequestMapping("/api")
@Tag(name = "Estimates", description = "What a deal would pay, and what another plan version would have paid")
class EstimateApi {

    /**
     * A deal that does not exist, wholly the person's. What is left out is as in most deals; it counts as invoiced and paid on the day it is booked.
     */
    record Hypothetical(
            BigDecimal amount,
            @Nullable String currency,
            LocalDate booked,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal cost,
            @Nullable String product,
            @Nullable String category,
            @Nullable String customer,
            @Nullable String region,
            @Nullable Map<String, String> attributes) {}

    /** @param person whose; oneself when left out */
    record Question(@Nullable String person, @Nullable List<Hypothetical> deals) {}

    record ChangeJson(
            String plan,
            @Nullable String component,
            @Nullable String deal,
            String kind,
            BigDecimal amount,
            String currency,
            List<RunJson.StepJson> steps) {}

    /** @param estimate always true: nothing here is a promise */
    record Answer(
            boolean estimate,
            String person,
            String period,
            Map<String, BigDecimal> total,
            List<ChangeJson> lines,
            List<Uncredited> uncredited) {}

    record TestQuestion(
            String plan,
            int before,
            int after,
            String through,
            @Nullable Integer shiftMonths) {}

    private final Estimates estimates;
    private final PlanTests tests;
    private final RunJson.Maker json;
    private final FactAccess access;

    EstimateApi(Estimates estimates, PlanTests tests, RunJson.Maker json, FactAccess access) {
        this.estimates = estimates;
        this.tests = tests;
        this.json = json;
        this.access = access;
    }

    @PostMapping("/estimates")
    @Operation(
            summary = "What would these deals pay me? With my own plan and where I stand; the comp team may ask for"
                    + " others")
    Answer estimate(@Parameter(hidden = true) CurrentUser user, @RequestBody Question question) {
        String person = Objects.requireNonNullElse(question.person(), user.id());
        if (!person.equals(user.id())) {
            access.requireReader(user);
        }
        List<Hypothetical> asked = Objects.requireNonNullElse(question.deals(), List.of());
        if (asked.size() > 50) {
            throw Refusal.invalid(Issue.at("deals", "commission.estimate.too-many", 50));
        }
        List<Deal> deals = new ArrayList<>();
        for (Hypothetical one : asked) {
            deals.add(deal(person, one, deals.size() + 1));
        }
        Estimates.Estimate answer = estimates.of(person, deals);
        Map<String, BigDecimal> total = new java.util.TreeMap<>();
        answer.lines().forEach(line -> total.merge(line.currency(), line.amount(), BigDecimal::add));
        return new Answer(
                true,
                person,
                answer.period(),
                total,
                answer.lines().stream().map(line -> of(line, user.language())).toList(),
                answer.uncredited());
    }

    private ChangeJson of(Estimates.Change change, Locale language) {
        return new ChangeJson(
                change.plan(),
                change.component(),
                change.deal(),
                change.kind(),
                change.amount(),
                change.currency(),
                json.of(change.steps(), language));
    }

    @SuppressWarnings("NullAway") // What a caller left out arrives as null, whatever the type says.
    private static Deal deal(String person, Hypothetical one, int number) {
        if (one.amount() == null) {
            throw Refusal.invalid(Issue.at("deals[" + (number - 1) + "].amount", "commission.estimate.amount-missing"));
        }
        if (one.booked() == null) {
            throw Refusal.invalid(Issue.at("deals[" + (number - 1) + "].booked", "commission.estimate.booked-missing"));
        }
        return new Deal(
                "estimate-" + number,
                one.booked(),
                one.booked(),
                List.of(new Deal.Payment(one.booked(), one.amount())),
                one.amount(),
                Objects.requireNonNullElse(one.currency(), "USD"),
                Objects.requireNonNullElse(one.quantity(), BigDecimal.ONE),
                one.cost(),
                one.product(),
                one.category(),
                one.customer(),
                one.region(),
                List.of(new Deal.Participant(person, BigDecimal.ONE, Deal.Part.SELLER)),
                false,
                Objects.requireNonNullElse(one.attributes(), Map.of()),
                null,
                null);
    }

    @PostMapping("/plan-tests")
    @Operation(summary = "Two versions of a plan on the same deals: what changes for each person and in total")
    PlanTests.Result test(@Parameter(hidden = true) CurrentUser user, @RequestBody TestQuestion question) {
        access.requireReader(user);
        return tests.compare(
                new PlanTests.Question(
                        question.plan(),
                        question.before(),
                        question.after(),
                        question.through(),
                        Objects.requireNonNullElse(question.shiftMonths(), 0),
                        null),
                (done, of) -> {});
    }
}
