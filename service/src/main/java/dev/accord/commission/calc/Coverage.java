package dev.accord.commission.calc;

import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;

/**
 * Who covers a territory, a product or a customer: what a plan crediting by one of these asks where a deal names no participant.
 *
 * @param value as the deal spells it: the region, the product or the customer
 * @param share of the deal; the shares of all who cover one value on one day add up to 1 at most
 */
public record Coverage(Kind kind, String value, String personId, BigDecimal share, EffectiveRange effective) {

    public enum Kind {
        TERRITORY,
        PRODUCT,
        CUSTOMER
    }
}
