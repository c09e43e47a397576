package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a deal by the names plans use: those every deal has, and free attributes. */
final class DealFields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

    private DealFields() {}

    static @Nullable String text(Deal deal, String field) {
        return switch (field) {
            case "id" -> deal.id();
            case "currency" -> deal.currency();
            case "product" -> deal.product();
            case "category" -> deal.category();
            case "customer" -> deal.customer();
            case "region" -> deal.region();
            case "amount", "quantity", "cost", "margin" -> {
                BigDecimal number = number(deal, field);
                yield number == null ? null : number.toPlainString();
            }
            default -> deal.attributes().get(field);
        };
    }

    static @Nullable BigDecimal number(Deal deal, String field) {
        return switch (field) {
            case "amount" -> deal.amount();
            case "quantity" -> deal.quantity();
            case "cost" -> deal.cost();
            case "margin" -> deal.cost() == null ? null : deal.amount().subtract(deal.cost());
            default -> parse(deal.attributes().get(field));
        };
    }

    static @Nullable BigDecimal parse(@Nullable String text) {
        return text != null && NUMBER.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }
}
