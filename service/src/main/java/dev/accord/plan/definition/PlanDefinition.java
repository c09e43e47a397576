package dev.accord.plan.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan. It may be invalid while it is being written: {@link Validation} says everything that is wrong with it.
 *
 * @param code stable name in files and addresses
 * @param from first day the plan pays for
 * @param to last day, inclusive
 * @param currency ISO 4217; every amount of the plan is in it
 * @param targetIncentive for the whole period at full attainment; each component gets its weight of it unless it states its own
 * @param terms general terms printed on the letter
 * @param terminationTerms what happens to earnings, draws and pending deals when employment ends
 * @param glossary whether the letter explains the rate vocabulary
 */
public record PlanDefinition(
        String code,
        LocalizedText name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String currency,
        Audience audience,
        @Nullable BigDecimal targetIncentive,
        LocalizedText terms,
        LocalizedText terminationTerms,
        boolean glossary,
        List<Component> components,
        List<Draw> draws,
        List<Limit> caps,
        Payment payment,
        Rounding rounding) {

    public PlanDefinition {
        targetIncentive = Exact.orNull(targetIncentive);
        components = List.copyOf(components);
        draws = List.copyOf(draws);
        caps = List.copyOf(caps);
    }

    public java.util.Optional<Component> component(String componentCode) {
        return components.stream().filter(c -> c.code().equals(componentCode)).findFirst();
    }

    /** The component's target incentive: its own, else its weight of the given total. */
    public @Nullable BigDecimal targetOf(Component component, @Nullable BigDecimal total) {
        if (component.targetIncentive() != null) {
            return component.targetIncentive();
        }
        return total == null || component.weight() == null ? null : total.multiply(component.weight());
    }

    public String nameIn(Locale language) {
        return name.in(language);
    }
}
