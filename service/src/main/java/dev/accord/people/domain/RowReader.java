package dev.accord.people.domain;

import static dev.accord.people.domain.Columns.*;

import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one row of a people file; every cell that is wrong is noted by column. */
final class RowReader {

    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern MAIL_FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern JURISDICTION_FORM = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    /** Names of actors that are nobody, and words of addresses. */
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "import", "export");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "ja"));
    private static final String ROLE_WORDS =
            Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "));

    private final CsvIssues issues;

    RowReader(CsvIssues issues) {
        this.issues = issues;
    }

    /** The person of this row with the end as it stands in the file; {@code null} when a cell is wrong. */
    @Nullable
    Person read(CsvRow row) {
        int before = issues.count();
        String id = formed(row, ID, 40, ID_FORM, "people.import.bad-id");
        if (id != null && RESERVED.contains(id)) {
            issues.add(row.number(), ID, "people.import.reserved-id", id);
        }
        String name = row.required(NAME, 200, issues);
        String mail = formed(row, MAIL, 254, MAIL_FORM, "people.import.bad-mail");
        String title = row.required(TITLE, 100, issues);
        String team = row.required(TEAM, 100, issues);
        Locale language =
                needed(row, LANGUAGE, row.choice(LANGUAGE, RowReader::language, String.join(", ", LANGUAGES), issues));
        Currency currency =
                needed(row, CURRENCY, row.choice(CURRENCY, RowReader::currency, "USD, JPY, EUR, … (ISO 4217)", issues));
        ZoneId zone = needed(
                row,
                TIME_ZONE,
                row.choice(TIME_ZONE, RowReader::zone, "America/Los_Angeles, Asia/Tokyo, … (IANA)", issues));
        String jurisdiction = needed(
                row,
                JURISDICTION,
                row.choice(JURISDICTION, RowReader::jurisdiction, "US-CA, US-NY, JP, … (ISO 3166)", issues));
        Set<Role> roles = roles(row);
        EffectiveRange effective = range(row);
        String manager = row.has(MANAGER) ? formed(row, MANAGER, 40, ID_FORM, "people.import.bad-id") : null;
        if (manager != null && manager.equals(id)) {
            issues.add(row.number(), MANAGER, "people.import.own-manager", manager);
        }
        if (issues.count() > before
                || id == null
                || name == null
                || mail == null
                || title == null
                || team == null
                || language == null
                || currency == null
                || zone == null
                || jurisdiction == null
                || effective == null) {
            return null;
        }
        return new Person(
                id, name, mail, language, currency, zone, jurisdiction, roles, title, team, manager, effective);
    }

    private @Nullable String formed(CsvRow row, String column, int maxLength, Pattern form, String code) {
        String text = row.required(column, maxLength, issues);
        if (text != null && !form.matcher(text).matches()) {
            issues.add(row.number(), column, code, text);
            return null;
        }
        return text;
    }

    private <T> @Nullable T needed(CsvRow row, String column, @Nullable T value) {
        if (value == null && !row.has(column)) {
            issues.add(row.number(), column, "csv.empty", column);
        }
        return value;
    }

    private Set<Role> roles(CsvRow row) {
        Set<Role> roles = new TreeSet<>();
        for (String word : row.text(ROLES).split("[;|\\s]+")) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(r -> r.key().equalsIgnoreCase(word))
                    .findFirst();
            if (role.isPresent()) {
                roles.add(role.get());
            } else if (!word.isEmpty()) {
                issues.add(row.number(), ROLES, "people.import.unknown-role", word, ROLE_WORDS);
            }
        }
        if (!row.has(ROLES)) {
            issues.add(row.number(), ROLES, "csv.empty", ROLES);
        }
        return Set.copyOf(roles);
    }

    private @Nullable EffectiveRange range(CsvRow row) {
        LocalDate from = needed(row, FROM, row.date(FROM, issues));
        LocalDate to = row.date(TO, issues);
        if (from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            issues.add(row.number(), TO, "people.import.ends-before-start", to, from);
            return null;
        }
        return new EffectiveRange(from, to);
    }

    private static Optional<Locale> language(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(LANGUAGES::contains)
                .map(Locale::forLanguageTag);
    }

    private static Optional<Currency> currency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<ZoneId> zone(String text) {
        return ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<String> jurisdiction(String text) {
        var form = JURISDICTION_FORM.matcher(text);
        return form.matches() && COUNTRIES.contains(form.group(1)) ? Optional.of(text) : Optional.empty();
    }
}
