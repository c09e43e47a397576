package dev.accord.commission.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The filters of the list of transactions, as they stand in the address.
 *
 * @param q part of the id or the customer, or a participant's id
 * @param from first booking date
 * @param to last booking date
 * @param state {@code reversal}, {@code reversed}, {@code free}, {@code changed}, {@code nobody} (no participants)
 * @param participant only where this person takes part; set for whoever may not see the others
 */
public record TransactionFilter(
        @Nullable String q,
        @Nullable String product,
        @Nullable String region,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String participant) {

    public static TransactionFilter all() {
        return new TransactionFilter(null, null, null, null, null, null, null, null);
    }

    public TransactionFilter onlyOf(String person) {
        return new TransactionFilter(q, product, region, from, to, state, sort, person);
    }

    public boolean isEmpty() {
        return blank(q)
                && blank(product)
                && blank(region)
                && from == null
                && to == null
                && blank(state)
                && blank(participant);
    }

    /** A condition with its parameters in their order. */
    record Sql(String where, List<Object> values) {}

    Sql sql() {
        List<String> parts = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        if (q != null && !blank(q)) {
            String part = "%" + escaped(q.strip()) + "%";
            parts.add("(t.id ilike ? or t.customer ilike ? or " + TAKES_PART + ")");
            values.addAll(List.of(part, part, person(q.strip())));
        }
        if (participant != null && !blank(participant)) {
            parts.add(TAKES_PART);
            values.add(person(participant.strip()));
        }
        equal("t.product", product, parts, values);
        equal("t.region", region, parts, values);
        if (from != null) {
            parts.add("t.booked >= ?");
            values.add(from);
        }
        if (to != null) {
            parts.add("t.booked <= ?");
            values.add(to);
        }
        parts.add(inState());
        return new Sql(String.join(" and ", parts), values);
    }

    /** Participants stand between semicolons; an id ends with an equals sign, a semicolon or the text. */
    private static final String TAKES_PART = "(';' || t.participants || ';') ~ ?";

    private static String person(String id) {
        return ";" + id.replaceAll("([^A-Za-z0-9_-])", "\\\\$1") + "[=;]";
    }

    private static void equal(String column, @Nullable String value, List<String> parts, List<Object> values) {
        if (value != null && !blank(value)) {
            parts.add(column + " = ?");
            values.add(value);
        }
    }

    private String inState() {
        return switch (state == null ? "" : state) {
            case "reversal" -> "t.reverses is not null";
            case "reversed" -> "t.id in (select r.reverses from commission.transaction r where r.reverses is not null)";
            case "free" -> "t.commission_free";
            case "changed" -> "t.version > 1";
            case "nobody" -> "t.participants is null";
            default -> "true";
        };
    }

    String order() {
        String column = blank(sort) || sort == null ? "-booked" : sort;
        boolean down = column.startsWith("-");
        String by = switch (down ? column.substring(1) : column) {
            case "id" -> "t.id";
            case "amount" -> "t.amount";
            case "customer" -> "t.customer";
            case "product" -> "t.product";
            case "region" -> "t.region";
            default -> "t.booked";
        };
        return by + (down ? " desc nulls last" : "") + (by.equals("t.id") ? "" : ", t.id");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
