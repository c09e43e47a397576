package dev.accord.survival;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A month of a large company: sellers, their managers and the managers' managers, each on a plan with three components (marginal on attainment of a quota, whole with
 * a gate, a SPIFF), and a deal after another. Always the same for the same sizes.
 */
record LargeMonth(int payees, int deals) {

    static final String PERIOD = "2027-03";
    /** One object for each, as the reader of transactions has them. */
    private static final List<LocalDate> DAYS =
            LocalDate.of(2027, 3, 1).datesUntil(LocalDate.of(2027, 4, 1)).toList();

    static final String DEAL_COLUMNS = "id,amount,currency,booked,product,participants\n";

    record Payee(String id, String manager, int level, BigDecimal quota, BigDecimal target, BigDecimal spiff) {}

    record Deal(String id, BigDecimal amount, LocalDate booked, String product, String seller) {}

    List<Payee> all() {
        int directors = Math.max(1, payees / 100);
        int managers = Math.max(1, payees * 9 / 100);
        int sellers = payees - directors - managers;
        BigDecimal quota = BigDecimal.valueOf(deals / sellers).multiply(new BigDecimal("540"));
        List<Payee> all = new ArrayList<>(payees);
        for (int i = 0; i < directors; i++) {
            all.add(payee("X" + (10_000 + i), "E1000", 2, quota.multiply(share(sellers, directors)), "1"));
        }
        for (int i = 0; i < managers; i++) {
            all.add(payee(
                    "M" + (10_000 + i),
                    "X" + (10_000 + i % directors),
                    1,
                    quota.multiply(share(sellers, managers)),
                    "5"));
        }
        for (int i = 0; i < sellers; i++) {
            all.add(payee("S" + (10_000 + i), "M" + (10_000 + i % managers), 0, quota, "25"));
        }
        return all;
    }

    private static BigDecimal share(int sellers, int managers) {
        return BigDecimal.valueOf(sellers / managers);
    }

    private static Payee payee(String id, String manager, int level, BigDecimal quota, String spiff) {
        return new Payee(id, manager, level, quota, new BigDecimal("5000"), new BigDecimal(spiff));
    }

    Deal deal(int number) {
        int sellers = payees - Math.max(1, payees / 100) - Math.max(1, payees * 9 / 100);
        return new Deal(
                "D" + (10_000_000 + number),
                BigDecimal.valueOf(10_000 + (number * 7_919L) % 90_000, 2),
                DAYS.get(number % 31),
                number % 10 == 0 ? "Z" : "P" + number % 7,
                "S" + (10_000 + (int) ((number * 31L) % sellers)));
    }

    void people(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "id,name,mail,language,currency,time_zone,jurisdiction,roles,title,team,manager,effective_from,effective_to\n");
            for (Payee one : all()) {
                out.write(one.id() + ",Payee " + one.id() + "," + one.id()
                        + "@kitebridge.example,en,USD,America/New_York,US-NY,"
                        + (one.level() == 0 ? "rep" : "manager;rep")
                        + ",Bench,Bench," + one.manager() + ",2026-01-01,\n");
            }
        }
    }

    void assignments(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n");
            for (Payee one : all()) {
                out.write(plan(one.level()) + "," + one.id() + ",,,,,2027-01-01,\n");
                out.write(plan(one.level()) + "," + one.id() + ",NEW," + one.quota() + ",,,2027-01-01,\n");
            }
        }
    }

    void transactions(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(DEAL_COLUMNS);
            for (int i = 0; i < deals; i++) {
                Deal deal = deal(i);
                out.write(deal.id() + "," + deal.amount() + ",USD," + deal.booked() + "," + deal.product() + ","
                        + deal.seller() + "\n");
            }
        }
    }

    static String plan(int level) {
        return "BENCH-" + level;
    }

    /** 5,000 a month at full attainment; the whole table's tiers are counted in attainment, too, so that each payee's own quota holds. */
    String planFile(int level) {
        String credit =
                level == 0 ? "{ kind: direct }" : "{ kind: rollup, levels: [{ level: " + level + ", rate: 100% }] }";
        return """
            code: %1$s
            name: Bench %2$d
            period: { from: 2027-01-01, to: 2027-12-31 }
            currency: USD
            components:
            - code: NEW
              name: New business
              targetIncentive: 60000
              measure: { kind: amount, field: amount }
              credit: %3$s
              quota: { per: month }
              payout: month
              rateTable:
                mode: marginal
                evaluation: month
                on: attainment
                tiers:
                - { low: 0%%, high: 100%%, rate: 1 }
                - { low: 100%%, high: 150%%, rate: 1.5 }
                - { low: 150%%, rate: 2 }
            - code: ADD
              name: All business
              measure: { kind: amount, field: amount }
              credit: %3$s
              payout: month
              rateTable:
                mode: whole
                evaluation: month
                on: amount
                tiers:
                - { low: 0, high: %4$s, rate: 1%% }
                - { low: %4$s, rate: 2%% }
              gate: { component: NEW, atLeast: 80%%, otherwise: nothing }
            - code: PUSH
              name: Push
              measure: { kind: amount, field: amount }
              credit: %3$s
              payout: month
              spiffs:
              - code: Z
                name: Product Z
                amount: %5$s
                frequency: every_time
                filters: [{ field: product, operator: is, values: [Z] }]
            terms: Incentive is earned when the deal is booked.
            terminationTerms: What was earned by the last day is paid on the ordinary dates.
            """.formatted(
                        plan(level),
                        level,
                        credit,
                        all().stream()
                                .filter(one -> one.level() == level)
                                .findFirst()
                                .orElseThrow()
                                .quota(),
                        all().stream()
                                .filter(one -> one.level() == level)
                                .findFirst()
                                .orElseThrow()
                                .spiff());
    }
}
