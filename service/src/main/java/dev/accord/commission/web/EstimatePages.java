package dev.accord.commission.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "What would this deal pay?" for whoever is on a plan. The question is in the address, so that it can be kept and changed. */
@Controller
class EstimatePages {

    private final EstimateApi estimates;
    private final People people;
    private final OwnFields ownFields;
    private final Clock clock;

    EstimatePages(EstimateApi estimates, People people, OwnFields ownFields, Clock clock) {
        this.ownFields = ownFields;
        this.estimates = estimates;
        this.people = people;
        this.clock = clock;
    }

    /** What was typed, kept as it was typed. */
    record Typed(
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String booked,
            @Nullable String quantity,
            @Nullable String cost,
            @Nullable String product,
            @Nullable String category,
            @Nullable String customer,
            @Nullable String region,
            @Nullable String attributes) {}

    private static final String OWN = "own.";

    /** @param all with the fields of the person's own plans, which begin with {@value #OWN} */
    @GetMapping("/estimate")
    String page(
            CurrentUser user,
            Typed typed,
            @RequestParam @Nullable String ask,
            @RequestParam Map<String, String> all,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<OwnFields.Field> own = ownFields.of(user.id(), asked(typed, today));
        model.addAttribute("own", own);
        model.addAttribute("all", all);
        model.addAttribute("typed", typed);
        model.addAttribute("today", today);
        String currency = people.find(user.id(), today)
                .map(Person::currency)
                .map(Currency::getCurrencyCode)
                .orElse("USD");
        model.addAttribute("currency", currency);
        if (ask != null) {
            try {
                model.addAttribute("answer", estimates.estimate(user, question(typed, currency, own, all)));
            } catch (Refusal refused) {
                model.addAttribute("refused", refused.issues());
            }
        }
        return "commission/estimate";
    }

    /** The plan is that of the day the deal is booked. */
    private static LocalDate asked(Typed typed, LocalDate today) {
        try {
            return day(typed.booked());
        } catch (Refusal noDay) {
            return today;
        }
    }

    private static EstimateApi.Question question(
            Typed typed, String currency, List<OwnFields.Field> own, Map<String, String> all) {
        Map<String, String> fields = attributes(typed.attributes());
        for (OwnFields.Field field : own) {
            String given = blankToNull(all.get(OWN + field.name()));
            if (given == null && field.measured()) {
                given = blankToNull(typed.amount());
            }
            if (given != null) {
                fields.putIfAbsent(field.name(), given);
            }
        }
        return new EstimateApi.Question(
                null,
                List.of(new EstimateApi.Hypothetical(
                        required(typed.amount()),
                        Objects.requireNonNullElse(blankToNull(typed.currency()), currency),
                        day(typed.booked()),
                        number("quantity", typed.quantity()),
                        number("cost", typed.cost()),
                        blankToNull(typed.product()),
                        blankToNull(typed.category()),
                        blankToNull(typed.customer()),
                        blankToNull(typed.region()),
                        fields)));
    }

    private static BigDecimal required(@Nullable String amount) {
        BigDecimal number = number("amount", amount);
        if (number == null) {
            throw Refusal.invalid(Issue.at("amount", "commission.estimate.amount-missing"));
        }
        return number;
    }

    private static @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw Refusal.invalid(Issue.at(field, "commission.estimate.no-number", text.strip()));
        }
        return new BigDecimal(text.strip());
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid(Issue.at("booked", "commission.estimate.booked-missing"));
        }
    }

    /** One to a line: {@code term_months=36}. */
    private static Map<String, String> attributes(@Nullable String text) {
        Map<String, String> attributes = new TreeMap<>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                attributes.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (!line.isBlank()) {
                throw Refusal.invalid(Issue.at("attributes", "commission.estimate.no-attribute", line.strip()));
            }
        }
        return attributes;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Component
    static class Entry implements Navigation {

        Entry() {}

        @Override
        public List<NavEntry> entriesFor(String personId, Set<String> roles) {
            return roles.contains("rep")
                    ? List.of(new NavEntry(15, "nav.estimate", "/estimate", "question", 0))
                    : List.of();
        }
    }
}
