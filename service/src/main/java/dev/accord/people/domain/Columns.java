package dev.accord.people.domain;

import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.csv.CsvFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The columns of a people file, and a person written in them. */
final class Columns {

    static final String ID = "id";
    static final String NAME = "name";
    static final String MAIL = "mail";
    static final String LANGUAGE = "language";
    static final String CURRENCY = "currency";
    static final String TIME_ZONE = "time_zone";
    static final String JURISDICTION = "jurisdiction";
    static final String ROLES = "roles";
    static final String TITLE = "title";
    static final String TEAM = "team";
    static final String MANAGER = "manager";
    static final String FROM = "effective_from";
    static final String TO = "effective_to";

    static final List<String> ALL =
            List.of(ID, NAME, MAIL, LANGUAGE, CURRENCY, TIME_ZONE, JURISDICTION, ROLES, TITLE, TEAM, MANAGER, FROM, TO);

    static final CsvFormat FORMAT = CsvFormat.of(ALL.subList(0, 12), List.of(TO));

    private Columns() {}

    /** In the order of the columns; {@code null} becomes an empty text. */
    static Map<String, String> write(Person person) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(ID, person.id());
        cells.put(NAME, person.name());
        cells.put(MAIL, person.mail());
        cells.put(LANGUAGE, person.language().toLanguageTag());
        cells.put(CURRENCY, person.currency().getCurrencyCode());
        cells.put(TIME_ZONE, person.zone().getId());
        cells.put(JURISDICTION, person.jurisdiction());
        cells.put(ROLES, person.roles().stream().sorted().map(Role::key).collect(Collectors.joining(";")));
        cells.put(TITLE, person.title());
        cells.put(TEAM, person.team());
        cells.put(MANAGER, Objects.requireNonNullElse(person.managerId(), ""));
        cells.put(FROM, person.effective().from().toString());
        cells.put(TO, Objects.toString(person.effective().to(), ""));
        return cells;
    }
}
