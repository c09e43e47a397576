package dev.accord.commission.calc;

import dev.accord.plan.definition.RateTable.Mode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Earns one component for one person: goes through the events in their order, period by period, and writes a line whenever what is due for an event
 * changes. Corrections of the past are never computed apart: they are such changes.
 */
final class ComponentRun {

    private final ComponentTerms terms;
    private final Rule rule;
    private final Event[] events;
    /** What former versions of the plan counted for the component. */
    private final List<Event> former;

    private final @Nullable Gating gating;
    private final List<Line> lines;
    private final SpiffRun spiffs;

    /** What the table pays with the gate open, with it closed, and what is due after limits. */
    private final BigDecimal[] open;

    private final BigDecimal[] closed;
    private final BigDecimal[] due;
    /** What still counts of each event, after reversals. */
    private final BigDecimal[] left;

    private final int[] tier;
    private final WindowTerms[] windows;
    private final DealLimits limits;

    private Gating.@Nullable State gate;
    private @Nullable WindowTerms window;
    private int windowStart;
    private int gateStart;
    private int gateWindow;
    private BigDecimal position = BigDecimal.ZERO;
    private BigDecimal paidInWindow = BigDecimal.ZERO;
    private BigDecimal paidClosed = BigDecimal.ZERO;
    private int reached;
    /** Something was taken back in this window: deals before keep the tier they have. */
    private boolean frozen;

    private final Map<String, BigDecimal> positionOfDeal = new HashMap<>();

    ComponentRun(
            ComponentTerms terms, List<Event> events, List<Event> former, @Nullable Gating gating, List<Line> lines) {
        this.terms = terms;
        this.rule = terms.rule;
        this.events = events.toArray(Event[]::new);
        this.former = former;
        this.gating = gating;
        this.lines = lines;
        int n = this.events.length;
        this.open = zeros(n);
        this.closed = zeros(n);
        this.due = zeros(n);
        this.left = new BigDecimal[n];
        this.tier = new int[n];
        this.windows = new WindowTerms[n];
        this.spiffs = new SpiffRun(terms, lines);
        this.limits = new DealLimits(terms);
    }

    private static BigDecimal[] zeros(int n) {
        BigDecimal[] zeros = new BigDecimal[n];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    void run() {
        if (events.length == 0) {
            return;
        }
        int i = 0;
        int last = gating == null ? events[events.length - 1].period : terms.moment.through();
        for (int period = events[0].period; period <= last; period++) {
            if (gating != null) {
                look(gating, period, i);
            }
            while (i < events.length && events[i].period == period) {
                enter(events[i], i);
                if (events[i].undoing != null) {
                    undo(i);
                } else {
                    earn(i);
                }
                i++;
            }
        }
    }

    /** Looks at the gate as of the end of a period; what it changes on events before is due now. */
    private void look(Gating gating, int period, int next) {
        int first = gating.windowStart(period);
        if (gate == null || first != gateWindow) {
            gateWindow = first;
            gateStart = next;
            gate = gating.at(period);
            return;
        }
        Gating.State now = gating.at(period);
        boolean turned = now.open() != gate.open();
        gate = now;
        if (!turned) {
            return;
        }
        int payPeriod = terms.moment.payPeriod(rule.component.payout(), period);
        for (int j = gateStart; j < next; j++) {
            if (events[j].undoing == null && rule.component.rateTable() != null) {
                BigDecimal was = due[j];
                due[j] = limited(j);
                if (due[j].compareTo(was) != 0) {
                    lines.add(new RetroLine(terms, windows[j], events[j], payPeriod, was, due[j], now));
                }
            }
        }
        spiffs.turn(gateStart, next, payPeriod, now);
    }

    private void enter(Event event, int i) {
        if (rule.evaluation == null) {
            window = terms.window(event.period);
        } else if (window == null || window.window == null || !window.window.contains(event.on)) {
            window = terms.window(event.period);
            windowStart = i;
            position = Former.position(terms, former, event, window);
            paidInWindow = Former.paid(terms, event, window, position);
            paidClosed = BigDecimal.ZERO;
            reached = 0;
            frozen = false;
        }
        windows[i] = window;
        left[i] = event.input;
    }

    private void earn(int i) {
        Event event = events[i];
        Table table = terms.table(event);
        WindowTerms at = windows[i];
        BigDecimal before = before(event);
        BigDecimal after = before.add(event.input);
        BigDecimal paidBefore = BigDecimal.ZERO;
        if (table != null && at.isReadable(table)) {
            paidBefore = pay(i, table, at, before, after);
        }
        moveTo(event, after);
        if (table != null) {
            due[i] = limited(i);
            lines.add(new RateLine(terms, at, event, before, open[i], paidBefore, gate, due[i]));
        }
        spiffs.earn(event, i, gate);
    }

    private BigDecimal before(Event event) {
        if (rule.evaluation != null) {
            return position;
        }
        return event.isOnePiece() || event.deal == null
                ? BigDecimal.ZERO
                : positionOfDeal.getOrDefault(event.deal.id(), BigDecimal.ZERO);
    }

    private void moveTo(Event event, BigDecimal after) {
        if (rule.evaluation != null) {
            position = after;
        } else if (!event.isOnePiece() && event.deal != null) {
            positionOfDeal.put(event.deal.id(), after);
        }
    }

    /** Puts what the event earns into {@link #open} and {@link #closed}; answers what of it was paid before. */
    private BigDecimal pay(int i, Table table, WindowTerms at, BigDecimal before, BigDecimal after) {
        Event event = events[i];
        BigDecimal paidBefore = BigDecimal.ZERO;
        boolean single = rule.evaluation == null;
        if (rule.isScored()) {
            paidBefore = paidInWindow;
            open[i] = rule.round(Evaluation.upTo(table, at, after)).subtract(paidInWindow);
        } else if (table.mode == Mode.FIXED) {
            paidBefore = single
                    ? before.signum() == 0 ? BigDecimal.ZERO : rule.round(Evaluation.fixed(table, at, before))
                    : paidInWindow;
            open[i] = rule.round(Evaluation.fixed(table, at, at.scaled(after, table)))
                    .subtract(paidBefore);
            if (frozen && event.input.signum() > 0) {
                open[i] = open[i].max(BigDecimal.ZERO);
            }
        } else if (table.mode == Mode.WHOLE) {
            int now = at.tier(table, at.scaled(single ? event.whole : after, table));
            tier[i] = now;
            open[i] = rule.round(at.atRate(table, table.rate(now), at.scaled(event.input, table)));
            if (!single && now != reached) {
                rerate(i, now);
            }
            reached = now;
        } else {
            open[i] = rule.round(Evaluation.between(table, at, before, after));
        }
        if (table.mode == Mode.FIXED || rule.isScored()) {
            paidInWindow = paidInWindow.add(open[i]);
        }
        close(i, table, at, before, after);
        return paidBefore;
    }

    private void close(int i, Table table, WindowTerms at, BigDecimal before, BigDecimal after) {
        if (gating == null || !gating.firstTier) {
            return;
        }
        if (rule.isScored() || table.mode == Mode.FIXED) {
            BigDecimal all = rule.round(Evaluation.firstTier(table, at, BigDecimal.ZERO, after));
            closed[i] = rule.evaluation == null ? all : all.subtract(paidClosed);
        } else {
            closed[i] = rule.round(Evaluation.firstTier(table, at, before, after));
        }
        paidClosed = paidClosed.add(closed[i]);
    }

    /** Another tier holds for the whole window: every deal before gets the difference, in the period that moved it. */
    private void rerate(int i, int now) {
        for (int j = windowStart; j < i; j++) {
            Table table = terms.table(events[j]);
            if (events[j].undoing != null || tier[j] == now || (frozen && tier[j] > now) || table == null) {
                continue;
            }
            tier[j] = now;
            open[j] = rule.round(windows[j].atRate(table, table.rate(now), windows[j].scaled(left[j], table)));
            BigDecimal was = due[j];
            due[j] = limited(j);
            if (due[j].compareTo(was) != 0) {
                lines.add(new RetroLine(terms, windows[j], events[j], events[i].payPeriod, was, due[j], left[j], now));
            }
        }
    }

    /** What is due for an event as the gate stands, within the limits on a single deal. */
    private BigDecimal limited(int i) {
        boolean pays = gate == null || gate.open();
        boolean nothing = !pays && gating != null && !gating.firstTier;
        return limits.within(events[i], pays ? open[i] : closed[i], !nothing && left[i].signum() > 0);
    }

    /** Takes back the share of everything earned on a deal that the reversal takes of the deal; others keep what they have. */
    private void undo(int i) {
        Event event = events[i];
        BigDecimal back = event.whole.negate();
        BigDecimal counted = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        String id = java.util.Objects.requireNonNull(event.deal).id();
        for (int j = 0; j < i; j++) {
            if (isOf(j, id)) {
                counted = counted.add(left[j]);
                earned = earned.add(due[j]).add(spiffs.due(j));
            }
        }
        boolean taken = event.input.signum() != 0;
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal share = Undoing.share(rule.component, event);
        BigDecimal ratio = BigDecimal.ZERO;
        if (taken && counted.signum() != 0) {
            ratio = back.compareTo(counted) == 0 ? BigDecimal.ONE : back.divide(counted, 20, RoundingMode.HALF_UP);
            amount = earned.multiply(ratio)
                    .multiply(share)
                    .setScale(rule.decimals, rule.rounding)
                    .negate();
            for (int j = 0; j < i; j++) {
                if (isOf(j, id)) {
                    reduce(j, ratio);
                }
            }
            if (rule.evaluation != null) {
                position = position.subtract(back);
                frozen = true;
            } else {
                positionOfDeal.computeIfPresent(id, (deal, counts) -> counts.subtract(back));
            }
        }
        lines.add(Undoing.line(terms, event, amount, earned, ratio, share));
    }

    private boolean isOf(int j, String deal) {
        return events[j].undoing == null
                && events[j].deal != null
                && events[j].deal.id().equals(deal);
    }

    private void reduce(int j, BigDecimal ratio) {
        BigDecimal keeps = BigDecimal.ONE.subtract(ratio);
        if (j >= windowStart) {
            paidInWindow = paidInWindow.subtract(open[j].subtract(rule.kept(open[j], keeps)));
        }
        open[j] = rule.kept(open[j], keeps);
        closed[j] = rule.kept(closed[j], keeps);
        due[j] = rule.kept(due[j], keeps);
        left[j] = left[j].multiply(keeps).stripTrailingZeros();
        spiffs.reduce(j, keeps);
    }
}
