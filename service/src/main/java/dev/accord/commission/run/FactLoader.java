package dev.accord.commission.run;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.run.RunView.Warning;
import dev.accord.commission.transaction.Deals;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything a run depends on, as it is at one moment, with a hash of it. */
@Component
public class FactLoader {

    private final Deals deals;
    private final Calendars calendars;
    private final Enrolments enrolments;
    private final OtherFacts others;
    private final Ledger ledger;
    private final ImportedLines imported;

    FactLoader(
            Deals deals,
            Calendars calendars,
            Enrolments enrolments,
            OtherFacts others,
            Ledger ledger,
            ImportedLines imported) {
        this.deals = deals;
        this.calendars = calendars;
        this.enrolments = enrolments;
        this.others = others;
        this.ledger = ledger;
        this.imported = imported;
    }

    /** @param trial with drafts, too */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    LoadedFacts load(String period, boolean trial) {
        PayCalendar calendar =
                calendars.current().orElseThrow(() -> Refusal.conflict(Issue.of("commission.run.no-calendar")));
        List<Warning> warnings = new ArrayList<>();
        Enrolments.Loaded people = enrolments.load(trial, warnings);
        List<Deal> all = new ArrayList<>();
        Deals.Reading reading = deals.read(all::add);
        OtherFacts.Loaded other = others.load();
        Ledger.Past past = ledger.before(calendar, period);
        Facts facts = facts(calendar, period, people.enrolments(), all, other, past);
        Map<String, ImportedLines.Of> elsewhere = imported.of(period, calendar, past);
        String otherHash = Hash.of(String.join(
                "\n",
                period,
                String.valueOf(trial),
                String.valueOf(calendars.find().orElseThrow()),
                people.hash(),
                other.hash(),
                past.hash(),
                Hash.of(elsewhere.toString())));
        return new LoadedFacts(
                facts,
                elsewhere,
                Hash.of(otherHash + "\n" + reading.sha256()),
                otherHash,
                reading.stamp(),
                List.copyOf(warnings));
    }

    /** What one person's earnings depend on, without what other people alone have part in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Facts of(String person, String period, Collection<String> line) {
        PayCalendar calendar = calendar();
        Ledger.Past past = ledger.before(calendar, period);
        List<Enrolment> own = enrolments.load(false, new ArrayList<>()).enrolments().stream()
                .filter(enrolment -> enrolment.personId().equals(person))
                .toList();
        return facts(calendar, period, own, deals.concerning(line), others.load(), past);
    }

    /** Everything but plans and history: for trying things out. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Facts all(String period) {
        List<Deal> all = new ArrayList<>();
        deals.read(all::add);
        return facts(calendar(), period, List.of(), all, others.load(), new Ledger.Past(null, Map.of(), ""));
    }

    private static Facts facts(
            PayCalendar calendar,
            String period,
            List<Enrolment> enrolments,
            List<Deal> deals,
            OtherFacts.Loaded other,
            Ledger.Past past) {
        return new Facts(
                calendar,
                enrolments,
                deals,
                other.coverage(),
                other.rates(),
                other.line(),
                other.scores(),
                other.payouts(calendar.named(period).to()),
                past.lastClosed(),
                past.history());
    }

    /** Everybody assigned to the plan, with that version's definition. */
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(PlanVersionId version) {
        return enrolments.of(version);
    }

    private PayCalendar calendar() {
        return calendars.current().orElseThrow(() -> Refusal.conflict(Issue.of("commission.run.no-calendar")));
    }

    List<Deal> replacedSince(long stamp) {
        List<Deal> replaced = new ArrayList<>();
        deals.readReplacedSince(stamp, replaced::add);
        return replaced;
    }

    /** Everybody on a plan, and those for whom another system computed something. */
    static Set<String> payees(LoadedFacts loaded) {
        Set<String> payees = new TreeSet<>(loaded.imported().keySet());
        loaded.facts().enrolments().stream().map(Enrolment::personId).forEach(payees::add);
        payees.addAll(loaded.facts().history().keySet());
        return payees;
    }
}
