package dev.accord.commission.calc;

import dev.accord.commission.calc.Deal.Part;
import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.calc.Uncredited.Why;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Credit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds who has a part in a deal: those it names, whoever covers it, and the line above them as of the day it was booked. */
final class Crediting {

    private static final int HIGHEST_LEVEL = 10;

    private final Facts facts;
    private final Set<Credit.By> usedCoverage = EnumSet.noneOf(Credit.By.class);
    private final Map<Coverage.Kind, Map<String, List<Coverage>>> coverage = new EnumMap<>(Coverage.Kind.class);
    private int levels;

    /** Takes the parts people have in a deal. */
    interface Sink {
        void stake(String personId, Stake stake);

        void nobody(Uncredited uncredited);
    }

    Crediting(Facts facts) {
        this.facts = facts;
        facts.enrolments().stream()
                .map(Enrolment::plan)
                .distinct()
                .forEach(plan -> plan.components().forEach(this::note));
        for (Coverage one : facts.coverage()) {
            coverage.computeIfAbsent(one.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(one.value(), value -> new ArrayList<>())
                    .add(one);
        }
        coverage.values()
                .forEach(byValue ->
                        byValue.values().forEach(list -> list.sort(Comparator.comparing(Coverage::personId))));
    }

    private void note(Component component) {
        Credit credit = component.credit();
        if (credit.by() != Credit.By.PARTICIPANT) {
            usedCoverage.add(credit.by());
        }
        for (Credit.Level level : credit.levels()) {
            levels = Math.max(levels, Math.min(level.level(), HIGHEST_LEVEL));
        }
    }

    void credit(Deal deal, Sink sink) {
        if (deal.commissionFree()) {
            sink.nobody(new Uncredited(deal.id(), null, null, Why.COMMISSION_FREE, ""));
            return;
        }
        if (!facts.calendar().covers(deal.booked())) {
            sink.nobody(new Uncredited(
                    deal.id(), null, null, Why.OUTSIDE_CALENDAR, deal.booked().toString()));
            return;
        }
        List<Participant> sellers = sellers(deal);
        if (!addUp(sellers)) {
            sink.nobody(new Uncredited(
                    deal.id(),
                    null,
                    null,
                    Why.SPLIT_OFF,
                    sum(sellers).movePointRight(2).stripTrailingZeros().toPlainString() + " %"));
            return;
        }
        boolean anybody = named(deal, sellers, sink);
        for (Credit.By by : usedCoverage) {
            anybody |= covered(deal, by, sellers.isEmpty(), sink);
        }
        if (!anybody) {
            sink.nobody(new Uncredited(deal.id(), null, null, Why.NOBODY_NAMED, ""));
        }
    }

    private static List<Participant> sellers(Deal deal) {
        if (deal.participants().size() == 1 && deal.participants().getFirst().part() == Part.SELLER) {
            return deal.participants();
        }
        return deal.participants().stream()
                .filter(it -> it.part() == Part.SELLER)
                .sorted(Comparator.comparing(Participant::personId))
                .toList();
    }

    private static boolean addUp(List<Participant> sellers) {
        return sellers.isEmpty() || sum(sellers).compareTo(BigDecimal.ONE) == 0;
    }

    private static BigDecimal sum(List<Participant> sellers) {
        return sellers.stream().map(Participant::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean named(Deal deal, List<Participant> sellers, Sink sink) {
        List<BigDecimal> among =
                sellers.size() > 1 ? sellers.stream().map(Participant::share).toList() : null;
        for (int i = 0; i < sellers.size(); i++) {
            Participant seller = sellers.get(i);
            sink.stake(
                    seller.personId(),
                    new Stake(deal, Role.SELLER, Credit.By.PARTICIPANT, 0, seller.share(), among, i));
        }
        for (Participant one : deal.participants()) {
            if (one.part() == Part.OVERLAY) {
                sink.stake(
                        one.personId(), new Stake(deal, Role.OVERLAY, Credit.By.PARTICIPANT, 0, one.share(), null, 0));
            }
        }
        if (levels > 0 && sellers.size() == 1) {
            Participant seller = sellers.getFirst();
            managers(deal, Credit.By.PARTICIPANT, seller.personId(), seller.share(), sink);
        } else if (levels > 0) {
            Map<String, BigDecimal> shares = new TreeMap<>();
            sellers.forEach(seller -> shares.merge(seller.personId(), seller.share(), BigDecimal::add));
            managers(deal, Credit.By.PARTICIPANT, shares, sink);
        }
        return !deal.participants().isEmpty();
    }

    private boolean covered(Deal deal, Credit.By by, boolean nobodyNamed, Sink sink) {
        List<Coverage> covering = covering(deal, by);
        List<BigDecimal> among =
                covering.size() > 1 ? covering.stream().map(Coverage::share).toList() : null;
        Map<String, BigDecimal> shares = new TreeMap<>();
        for (int i = 0; i < covering.size(); i++) {
            Coverage one = covering.get(i);
            sink.stake(one.personId(), new Stake(deal, Role.COVERAGE, by, 0, one.share(), among, i));
            shares.merge(one.personId(), one.share(), BigDecimal::add);
        }
        if (levels > 0 && nobodyNamed && !shares.isEmpty()) {
            managers(deal, by, shares, sink);
        }
        return nobodyNamed && !covering.isEmpty();
    }

    List<Coverage> covering(Deal deal, Credit.By by) {
        Coverage.Kind kind = switch (by) {
            case PARTICIPANT -> throw new IllegalArgumentException();
            case TERRITORY -> Coverage.Kind.TERRITORY;
            case PRODUCT -> Coverage.Kind.PRODUCT;
            case CUSTOMER -> Coverage.Kind.CUSTOMER;
        };
        String value = switch (kind) {
            case TERRITORY -> deal.region();
            case PRODUCT -> deal.product();
            case CUSTOMER -> deal.customer();
        };
        if (value == null) {
            return List.of();
        }
        List<Coverage> known = coverage.getOrDefault(kind, Map.of()).getOrDefault(value, List.of());
        return known.stream()
                .filter(it -> it.effective().contains(deal.booked()))
                .toList();
    }

    private void managers(Deal deal, Credit.By by, String seller, BigDecimal share, Sink sink) {
        String at = seller;
        for (int level = 1; level <= levels; level++) {
            at = managerOf(at, deal.booked());
            if (at == null || at.equals(seller)) {
                return;
            }
            sink.stake(at, new Stake(deal, Role.MANAGER, by, level, share, null, 0));
        }
    }

    /** A manager of several sellers has all their shares at once, level by level. */
    private void managers(Deal deal, Credit.By by, Map<String, BigDecimal> sellers, Sink sink) {
        Map<String, BigDecimal> below = sellers;
        for (int level = 1; level <= levels && !below.isEmpty(); level++) {
            Map<String, BigDecimal> above = new TreeMap<>();
            below.forEach((person, share) -> {
                String manager = managerOf(person, deal.booked());
                if (manager != null && !manager.equals(person)) {
                    above.merge(manager, share, BigDecimal::add);
                }
            });
            for (Map.Entry<String, BigDecimal> one : above.entrySet()) {
                sink.stake(one.getKey(), new Stake(deal, Role.MANAGER, by, level, one.getValue(), null, 0));
            }
            below = above;
        }
    }

    private @Nullable String managerOf(String personId, LocalDate day) {
        return facts.line().managerOf(personId, day);
    }
}
