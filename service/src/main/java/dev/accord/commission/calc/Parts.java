package dev.accord.commission.calc;

import dev.accord.commission.calc.Uncredited.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For each person the deals they have a part in, each with that part, and what nobody has a part in. Made once, read by many. */
final class Parts implements Crediting.Sink {

    /** Fewer are credited sooner by one thread than by two. */
    private static final int SMALL = 5_000;

    private final Set<String> people;
    private final Map<String, List<List<Stake>>> stakes = new HashMap<>();
    private final List<Uncredited> nobodys = new ArrayList<>();

    private Parts(Set<String> people) {
        this.people = people;
    }

    /** Credits all deals, on as many threads as there are processors; the outcome does not depend on their number. */
    static Parts of(Company company, Crediting crediting, List<Deal> deals) {
        int pieces = deals.size() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
        List<Deal> ordered = byDay(deals);
        List<Parts> parts = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> {
                    Parts own = new Parts(company.enrolments().keySet());
                    int from = (int) ((long) deals.size() * piece / pieces);
                    int to = (int) ((long) deals.size() * (piece + 1) / pieces);
                    ordered.subList(from, to).forEach(deal -> own.credit(company, crediting, deal));
                    return own;
                })
                .toList();
        Parts all = parts.getFirst();
        parts.subList(1, pieces).forEach(all::take);
        return all;
    }

    /** By day, then by id: so that events mostly come in their order already. */
    private static List<Deal> byDay(List<Deal> deals) {
        Map<LocalDate, List<Deal>> days = new HashMap<>();
        for (Deal deal : deals) {
            days.computeIfAbsent(deal.booked(), day -> new ArrayList<>()).add(deal);
        }
        days.values().parallelStream().forEach(day -> day.sort(Comparator.comparing(Deal::id)));
        List<Deal> ordered = new ArrayList<>(deals.size());
        new TreeMap<>(days).values().forEach(ordered::addAll);
        return ordered;
    }

    private void take(Parts other) {
        other.stakes.forEach((person, own) -> stakes.merge(person, own, (one, more) -> {
            one.addAll(more);
            return one;
        }));
        nobodys.addAll(other.nobodys);
    }

    private void credit(Company company, Crediting crediting, Deal deal) {
        if (company.undoesKnown(deal)) {
            return;
        }
        if (deal.reverses() != null && company.deal(deal.reverses()) == null) {
            nobodys.add(new Uncredited(deal.id(), null, null, Why.ORIGINAL_UNKNOWN, deal.reverses()));
        }
        crediting.credit(deal, this);
    }

    @Override
    public void stake(String personId, Stake stake) {
        List<List<Stake>> own = stakes.get(personId);
        if (own == null) {
            if (!people.contains(personId)) {
                if (stake.role() != Role.MANAGER) {
                    nobodys.add(new Uncredited(stake.deal().id(), personId, null, Why.NO_PLAN, ""));
                }
                return;
            }
            own = new ArrayList<>();
            stakes.put(personId, own);
        }
        if (!own.isEmpty() && own.getLast().getFirst().deal() == stake.deal()) {
            List<Stake> more = new ArrayList<>(own.getLast());
            more.add(stake);
            own.set(own.size() - 1, more);
        } else {
            own.add(List.of(stake));
        }
    }

    @Override
    public void nobody(Uncredited uncredited) {
        nobodys.add(uncredited);
    }

    List<List<Stake>> of(String person) {
        @Nullable List<List<Stake>> own = stakes.get(person);
        return own == null ? List.of() : own;
    }

    List<Uncredited> nobodys() {
        return nobodys;
    }
}
