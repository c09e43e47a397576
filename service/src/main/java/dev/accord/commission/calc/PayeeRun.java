package dev.accord.commission.calc;

import dev.accord.commission.calc.Uncredited.Why;
import dev.accord.plan.definition.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<Uncredited> uncredited = new LinkedHashSet<>();

    /** A person on a plan, with what its components count. */
    private record OnPlan(Enrolment enrolment, Terms terms, List<Rule> rules, List<Counting> countings) {}

    PayeeRun(String id, Company company, Moment moment, List<Enrolment> enrolments, List<List<Stake>> deals) {
        this.id = id;
        this.company = company;
        this.moment = moment;
        this.deals = deals;
        this.history = company.facts().history().getOrDefault(id, History.NONE);
        for (Enrolment enrolment : enrolments) {
            Terms terms = new Terms(enrolment, moment.calendar());
            if (!terms.isEmpty() && terms.first <= moment.through()) {
                List<Rule> rules = company.rules(enrolment.plan());
                List<Counting> countings = new ArrayList<>(rules.size());
                for (Rule rule : rules) {
                    countings.add(new Counting(this, rule, terms, moment, twin(rule, countings)));
                }
                plans.add(new OnPlan(enrolment, terms, rules, countings));
            }
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
        List<PlanOutcome> outcomes = new ArrayList<>();
        for (OnPlan plan : plans) {
            outcomes.add(earn(plan));
        }
        return new PayeeOutcome(id, outcomes, uncredited.stream().sorted(ORDER).toList());
    }

    private void count(List<Stake> stakes) {
        Deal deal = stakes.getFirst().deal();
        boolean taken = false;
        for (OnPlan plan : plans) {
            for (Counting counting : plan.countings) {
                taken |= counting.add(deal, stakes);
            }
        }
        if (!taken && !deal.booked().isAfter(moment.end()) && isOwn(stakes)) {
            boolean onAPlan = plans.stream().anyMatch(plan -> plan.terms.segmentOn(deal.booked()) >= 0);
            uncredited.add(new Uncredited(deal.id(), id, null, onAPlan ? Why.NO_COMPONENT : Why.NO_PLAN, ""));
        }
    }

    /** Nobody misses a deal of the people below them, or one they merely cover while others sold it. */
    private static boolean isOwn(List<Stake> stakes) {
        return stakes.stream()
                .anyMatch(stake -> stake.role() == Role.SELLER
                        || stake.role() == Role.OVERLAY
                        || (stake.role() == Role.COVERAGE
                                && stake.deal().participants().isEmpty()));
    }

    private PlanOutcome earn(OnPlan plan) {
        String code = plan.enrolment.planCode();
        String currency = plan.enrolment.plan().currency();
        List<Score> scores = company.scores(id, code);
        Map<String, List<Event>> events = new HashMap<>();
        Map<String, Rule> rules = new HashMap<>();
        for (Counting counting : plan.countings) {
            Rule rule = counting.rule();
            if (rule.isScored()) {
                counting.events.addAll(Scores.events(rule, plan.terms, moment, scores));
            }
            counting.finish();
            events.put(rule.code(), counting.events);
            rules.put(rule.code(), rule);
        }
        List<Line> lines = new ArrayList<>();
        List<Attainment> attainments = new ArrayList<>();
        Limits limits = new Limits(plan.terms, moment, lines);
        for (Counting counting : plan.countings) {
            Rule rule = counting.rule();
            ComponentTerms terms = new ComponentTerms(rule, plan.terms, moment);
            int first = lines.size();
            new ComponentRun(terms, counting.events, gating(plan, rule, rules, events), lines).run();
            note(counting.netted, terms, lines);
            dropAfter(lines, first);
            limits.ofComponent(terms, first);
            Attained.of(rule, plan.terms, moment, counting.events, attainments);
        }
        limits.ofPlan(plan.rules.getFirst());
        List<Line> corrections = new Corrections(moment, code, currency).of(lines, history);
        List<Settlement> settlements = new Settler(
                        plan.terms,
                        moment,
                        payout(plan),
                        history.balances().getOrDefault(code, Balances.NONE),
                        period -> payoutRate(plan, period),
                        company)
                .settle(lines, corrections);
        return new PlanOutcome(code, currency, List.copyOf(lines), corrections, settlements, attainments);
    }

    private @Nullable Gating gating(OnPlan plan, Rule rule, Map<String, Rule> rules, Map<String, List<Event>> events) {
        if (rule.component.gate() == null) {
            return null;
        }
        String watched = rule.component.gate().component();
        return new Gating(
                rule,
                Objects.requireNonNull(rules.get(watched)),
                Objects.requireNonNull(events.get(watched)),
                plan.terms,
                moment);
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

    private Payout payout(OnPlan plan) {
        Rounding rounding = plan.enrolment.plan().rounding();
        return company.facts()
                .payouts()
                .getOrDefault(id, new Payout(plan.enrolment.plan().currency(), rounding.decimals(), rounding.mode()));
    }

    private @Nullable BigDecimal payoutRate(OnPlan plan, int period) {
        String from = plan.enrolment.plan().currency();
        String to = payout(plan).currency();
        BigDecimal rate = rate(from, to, moment.lastDay(period));
        if (rate == null) {
            uncredited.add(
                    new Uncredited("", id, null, Why.RATE_MISSING, from + " " + to + " " + moment.lastDay(period)));
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
        if (plans.size() == 1) {
            return true;
        }
        LocalDate began = terms.segments().get(segment).effective().from();
        for (OnPlan other : plans) {
            int theirs = other.terms == terms ? -1 : other.terms.segmentOn(on);
            if (theirs >= 0 && takes(other, deal)) {
                LocalDate later = other.terms.segments().get(theirs).effective().from();
                int order = later.compareTo(began);
                if (order > 0 || (order == 0 && other.terms.plan.code().compareTo(terms.plan.code()) < 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean takes(OnPlan plan, Deal deal) {
        for (List<Stake> stakes : deals) {
            if (stakes.getFirst().deal() == deal) {
                return plan.rules.stream().anyMatch(rule -> rule.share(deal, stakes) != null);
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
        boolean elsewhere = plans.stream().anyMatch(plan -> plan.terms.segmentOn(deal.booked()) >= 0);
        if (!elsewhere) {
            uncredited.add(new Uncredited(deal.id(), id, null, Why.NO_PLAN, ""));
        }
    }
}
