package dev.accord.statement.check;

import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.RunReads;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What released periods turned out different by: it is paid or taken back now, as corrections. */
@Component
class ChangedEarnings implements Rule {

    private static final int NAMED = 3;

    private final EarningReads earnings;

    ChangedEarnings(EarningReads earnings) {
        this.earnings = earnings;
    }

    @Override
    public String name() {
        return "changed-earnings";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Map<String, List<RunReads.Payment>> changed = inquiry.payments().stream()
                .filter(payment -> payment.corrections().signum() != 0)
                .collect(Collectors.groupingBy(RunReads.Payment::person));
        if (changed.isEmpty()) {
            return;
        }
        EarningReads.Query query = new EarningReads.Query(changed.keySet(), null, null, null, null);
        Map<String, List<Earning>> lines = new java.util.TreeMap<>();
        earnings.eachUnexplained(inquiry.run().id(), query, line -> {
            if (line.reason() != null) {
                lines.computeIfAbsent(line.person() + " " + line.plan(), key -> new java.util.ArrayList<>())
                        .add(line);
            }
        });
        changed.values()
                .forEach(payments -> payments.forEach(payment -> found.accept(
                        finding(payment, lines.getOrDefault(payment.person() + " " + payment.plan(), List.of())))));
    }

    Finding finding(RunReads.Payment payment, List<Earning> lines) {
        List<String> deals = lines.stream()
                .map(Earning::deal)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String named = String.join(", ", deals.subList(0, Math.min(NAMED, deals.size())));
        return new Finding(
                payment.person() + " " + payment.plan() + " " + Figures.key(payment.corrections(), payment.currency()),
                name(),
                Severity.WARNING,
                payment.person(),
                deals.size() == 1 ? deals.getFirst() : null,
                payment.corrections(),
                payment.currency(),
                List.of(
                        payment.person(),
                        payment.plan(),
                        Figures.text(payment.corrections(), payment.currency()),
                        String.valueOf(lines.size()),
                        deals.isEmpty() ? "–" : deals.size() > NAMED ? named + " …" : named));
    }
}
