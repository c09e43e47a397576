package dev.accord.commission.transaction.web;

import dev.accord.commission.transaction.TransactionView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each version changed, old beside new, under the names of the columns of a file. */
final class TransactionChanges {

    public record Change(String column, String before, String after) {}

    private TransactionChanges() {}

    /**
     * @param versions the newest first
     * @return by number of the version; the first changed nothing
     */
    static Map<Integer, List<Change>> of(List<TransactionView> versions) {
        Map<Integer, List<Change>> changes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            changes.put(versions.get(i).version(), between(versions.get(i + 1), versions.get(i)));
        }
        return changes;
    }

    private static List<Change> between(TransactionView before, TransactionView after) {
        Map<String, String> former = values(before);
        Map<String, String> newer = values(after);
        List<Change> changes = new ArrayList<>();
        Map<String, String> columns = new LinkedHashMap<>(newer);
        columns.putAll(former);
        columns.keySet().forEach(column -> {
            String was = former.getOrDefault(column, "");
            String is = newer.getOrDefault(column, "");
            if (!was.equals(is)) {
                changes.add(new Change(column, was, is));
            }
        });
        return changes;
    }

    /** As a file would say it. */
    static Map<String, String> values(TransactionView it) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", it.id());
        values.put("booked", text(it.booked()));
        values.put("invoiced", text(it.invoiced()));
        values.put("payments", it.paymentsText());
        values.put("amount", text(it.amount()));
        values.put("currency", it.currency());
        values.put("quantity", text(it.quantity()));
        values.put("cost", text(it.cost()));
        values.put("product", text(it.product()));
        values.put("category", text(it.category()));
        values.put("customer", text(it.customer()));
        values.put("region", text(it.region()));
        values.put("participants", it.participantsText());
        values.put("commission_free", String.valueOf(it.commissionFree()));
        values.put("reverses", text(it.reverses()));
        values.put("reversal", text(it.reversal()));
        it.attributes().forEach((name, value) -> values.put("attr." + name, value));
        return values;
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
