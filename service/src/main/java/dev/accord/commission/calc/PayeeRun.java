package dev.accord.commission.calc;

import dev.accord.commission.calc.Uncredited.Why;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes one person: all plans, from the counting of deals to the payment. */
final class PayeeRun implements Person {

    private static final Comparator<Uncredited> ORDER = Comparator.comparing(Uncredited::deal)
            .thenComparing(Uncredited::component, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Uncredited::why);

    private final String id;
    private final Company company;
    private final Moment moment;
    private final History history;
    private final List<List<Stake>> deals;
    private final List<OnPlan> plans = new ArrayList<>();
    private final List<OnPlan.Version> versions = new ArrayList<>();
    private final Set<Uncredited> uncredited = new LinkedHashSet<>();

    PayeeRun(String id, Company company, Moment moment, List<Enrolment> enrolments, List<List<Stake>> deals) {
        this.id = id;
        this.company = company;
        this.moment = moment;
        this.deals = deals;
        this.history = company.facts().history().getOrDefault(id, History.NONE);
        for (Enrolment enrolment : enrolments) {
            Terms terms = new Terms(enrolment, moment.calendar());
            boolean known =
                    !plans.isEmpty() && plans.getLast().newest().planCode().equals(enrolment.planCode());
            // A version still to come tells how long the plan lasts.
            if (terms.isEmpty() || (!known && terms.first > moment.through())) {
                continue;
            }
            List<Rule> rules = company.rules(enrolment.plan());
            List<Counting> countings = new ArrayList<>(rules.size());
            for (Rule rule : rules) {
                countings.add(new Counting(this, rule, terms, moment, twin(rule, countings)));
            }
            OnPlan.Version version = new OnPlan.Version(terms, rules, countings);
            versions.add(version);
            if (!known) {
                plans.add(new OnPlan(new ArrayList<>()));
            }
            plans.getLast().versions().add(version);
        }
    }

    private static @Nullable Counting twin(Rule rule, List<Counting> before) {
        for (Counting counting : before) {
            if (counting.rule().countsLike(rule)) {
                return counting;
            }
        }
        return null;
    }

    PayeeOutcome run() {
        for (List<Stake> stakes : deals) {
            count(stakes);
        }
        List<Earned> earned = new ArrayList<>();
        for (OnPlan plan : plans) {
            earned.add(earn(plan));
        }
        List<List<Settlement>> settlements =
                new Settling(moment, earned.stream().map(this::settler).toList(), this::rate).settle();
        List<PlanOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < earned.size(); i++) {
            Earned one = earned.get(i);
            PlanDefinition plan = one.plan.newest().terms().plan;
            outcomes.add(new PlanOutcome(
                    plan.code(),
                    plan.currency(),
                    List.copyOf(one.lines),
                    one.corrections,
                    settlements.get(i),
                    one.attainments));
        }
        return new PayeeOutcome(id, outcomes, uncredited.stream().sorted(ORDER).toList());
    }

    private void count(List<Stake> stakes) {
        Deal deal = stakes.getFirst().deal();
        boolean taken = false;
        for (OnPlan.Version version : versions) {
            for (Counting counting : version.countings()) {
                taken |= counting.add(deal, stakes);
            }
        }
        if (!taken && !deal.booked().isAfter(moment.end()) && isOwn(stakes)) {
            uncredited.add(
                    new Uncredited(deal.id(), id, null, isOnAPlan(deal.booked()) ? Why.NO_COMPONENT : Why.NO_PLAN, ""));
        }
    }

    private boolean isOnAPlan(LocalDate day) {
        return versions.stream().anyMatch(version -> version.terms().segmentOn(day) >= 0);
    }

    /** Nobody misses a deal of the people below them, or one they merely cover while others sold it. */
    private static boolean isOwn(List<Stake> stakes) {
        return stakes.stream()
                .anyMatch(stake -> stake.role() == Role.SELLER
                        || stake.role() == Role.OVERLAY
                        || (stake.role() == Role.COVERAGE
                                && stake.deal().participants().isEmpty()));
    }

    /** What a plan earned, before it becomes a payment. */
    private record Earned(OnPlan plan, List<Line> lines, List<Line> corrections, List<Attainment> attainments) {}

    private Earned earn(OnPlan plan) {
        for (OnPlan.Version version : plan.versions()) {
            for (Counting counting : version.countings()) {
                Rule rule = counting.rule();
                if (rule.isScored()) {
                    counting.events.addAll(Scores.events(
                            rule,
                            version.terms(),
                            moment,
                            plan.scores(version, company.scores(id, version.planCode()), moment.calendar())));
                }
                counting.finish();
            }
        }
        List<Line> lines = new ArrayList<>();
        List<Attainment> attainments = new ArrayList<>();
        LimitLines limits = new LimitLines(moment, lines);
        for (String component : plan.components()) {
            earn(plan, component, limits, lines, attainments);
        }
        new PlanLimits(
                        limits,
                        plan.versions().stream()
                                .map(version ->
                                        new PlanLimits.Version(version.rules().getFirst(), version.terms()))
                                .toList())
                .apply();
        PlanDefinition newest = plan.newest().terms().plan;
        List<Line> corrections = new Corrections(moment, newest.code(), newest.currency()).of(lines, history);
        return new Earned(plan, lines, corrections, attainments);
    }

    /** One component, by one version after the other; limits hold over all of them. */
    private void earn(
            OnPlan plan, String component, LimitLines limits, List<Line> lines, List<Attainment> attainments) {
        int first = lines.size();
        List<ComponentTerms> all = new ArrayList<>();
        List<Event> before = new ArrayList<>();
        Attained attained = new Attained(moment);
        for (OnPlan.Version version : plan.versions()) {
            Counting counting = version.counting(component);
            if (counting != null) {
                Rule rule = counting.rule();
                ComponentTerms terms = new ComponentTerms(rule, version.terms(), moment);
                new ComponentRun(terms, counting.events, before, gating(version, rule), lines).run();
                note(counting.netted, terms, lines);
                all.add(terms);
                before.addAll(counting.events);
                attained.add(rule, version.terms(), counting.events);
            }
        }
        dropAfter(lines, first);
        new ComponentLimits(limits, all).apply(first);
        attained.tell(attainments);
    }

    private @Nullable Gating gating(OnPlan.Version version, Rule rule) {
        if (rule.component.gate() == null) {
            return null;
        }
        Counting watched =
                Objects.requireNonNull(version.counting(rule.component.gate().component()));
        return new Gating(rule, watched.rule(), watched.events, version.terms(), moment);
    }

    private static void note(List<Event> netted, ComponentTerms terms, List<Line> lines) {
        for (Event event : netted) {
            Value zero = Value.money(BigDecimal.ZERO, terms.currency());
            Step step = Step.of("netted", zero, Value.text(event.deal == null ? "" : event.deal.id()));
            lines.add(new EventLine(
                    terms, event, LineKind.NETTED, event.payPeriod, BigDecimal.ZERO, event.input, null, step));
        }
    }

    /** What is paid with a later period belongs to that one. */
    private void dropAfter(List<Line> lines, int first) {
        int kept = first;
        for (int i = first; i < lines.size(); i++) {
            if (lines.get(i).period() <= moment.through()) {
                lines.set(kept++, lines.get(i));
            }
        }
        lines.subList(kept, lines.size()).clear();
    }

    private Settler settler(Earned earned) {
        PlanDefinition plan = earned.plan.newest().terms().plan;
        Rounding rounding = plan.rounding();
        Payout payout = company.facts()
                .payouts()
                .getOrDefault(id, new Payout(plan.currency(), rounding.decimals(), rounding.mode()));
        return new Settler(
                earned.plan.versions().stream().map(OnPlan.Version::terms).toList(),
                moment,
                payout,
                history.balances().getOrDefault(plan.code(), Balances.NONE),
                this::payoutRate,
                company,
                earned.lines,
                earned.corrections);
    }

    private @Nullable BigDecimal payoutRate(String from, String to, LocalDate day) {
        BigDecimal rate = rate(from, to, day);
        if (rate == null) {
            uncredited.add(new Uncredited("", id, null, Why.RATE_MISSING, from + " " + to + " " + day));
        }
        return rate;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Deal> reversals(Deal deal, LocalDate through) {
        return company.reversals(deal.id(), through);
    }

    @Override
    public boolean paidBy(Terms terms, Deal deal, LocalDate on, int segment) {
        if (versions.size() == 1) {
            return true;
        }
        LocalDate began = terms.segments().get(segment).began();
        for (OnPlan.Version other : versions) {
            int theirs = other.terms() == terms ? -1 : other.terms().segmentOn(on);
            if (theirs >= 0 && takes(other, deal)) {
                LocalDate later = other.terms().segments().get(theirs).began();
                int order = later.compareTo(began);
                if (order > 0 || (order == 0 && other.planCode().compareTo(terms.plan.code()) < 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean takes(OnPlan.Version version, Deal deal) {
        for (List<Stake> stakes : deals) {
            if (stakes.getFirst().deal() == deal) {
                return version.rules().stream().anyMatch(rule -> rule.share(deal, stakes) != null);
            }
        }
        return false;
    }

    @Override
    public @Nullable BigDecimal rate(String from, String to, LocalDate day) {
        return company.facts().rates().rate(from, to, day);
    }

    @Override
    public void uncredited(Deal deal, Rule rule, Why why, String detail) {
        if (!deal.booked().isAfter(moment.end())) {
            uncredited.add(new Uncredited(deal.id(), id, rule.code(), why, detail));
        }
    }

    @Override
    public void offPlan(Deal deal, Rule rule) {
        if (!isOnAPlan(deal.booked())) {
            uncredited.add(new Uncredited(deal.id(), id, null, Why.NO_PLAN, ""));
        }
    }
}
