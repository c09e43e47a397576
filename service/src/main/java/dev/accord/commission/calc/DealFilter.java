package dev.accord.commission.calc;

import dev.accord.plan.definition.Filter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions of a plan on the fields of a deal, made ready. All must hold; a missing field meets only {@code is_not} and {@code not_in}. */
final class DealFilter {

    private static final DealFilter NONE = new DealFilter(List.of());

    private final Filter[] filters;
    private final @Nullable BigDecimal[] numbers;

    private DealFilter(List<Filter> filters) {
        this.filters = filters.toArray(Filter[]::new);
        this.numbers = new BigDecimal[this.filters.length];
        for (int i = 0; i < this.filters.length; i++) {
            numbers[i] = filters.get(i).values().isEmpty()
                    ? null
                    : DealFields.parse(filters.get(i).values().getFirst());
        }
    }

    static DealFilter of(List<Filter> filters) {
        return filters.isEmpty() ? NONE : new DealFilter(filters);
    }

    boolean takes(Deal deal) {
        for (int i = 0; i < filters.length; i++) {
            if (!holds(filters[i], numbers[i], deal)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Filter filter, @Nullable BigDecimal bound, Deal deal) {
        if (filter.operator().comparesNumbers()) {
            BigDecimal number = DealFields.number(deal, filter.field());
            if (number == null || bound == null) {
                return false;
            }
            boolean atLeast = number.compareTo(bound) >= 0;
            return filter.operator() == Filter.Operator.AT_LEAST ? atLeast : !atLeast;
        }
        String text = DealFields.text(deal, filter.field());
        return switch (filter.operator()) {
            case IS, IN -> text != null && isOneOf(text, bound, filter);
            case IS_NOT, NOT_IN -> text == null || !isOneOf(text, bound, filter);
            case STARTS_WITH -> text != null && text.startsWith(filter.values().getFirst());
            case AT_LEAST, LESS_THAN -> throw new IllegalStateException();
        };
    }

    /** Numbers are the same whatever their zeros: 10 is 10.00. */
    private static boolean isOneOf(String text, @Nullable BigDecimal first, Filter filter) {
        if (filter.values().contains(text)) {
            return true;
        }
        BigDecimal number = first == null ? null : DealFields.parse(text);
        return number != null
                && filter.values().stream()
                        .map(DealFields::parse)
                        .filter(Objects::nonNull)
                        .anyMatch(value -> value.compareTo(number) == 0);
    }
}
