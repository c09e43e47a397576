package dev.accord.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A small company with ids of its own for one test: a boss, a manager under the boss, two reps under the manager, and one person of each other role.
 * The password of everybody is {@link #PASSWORD}.
 */
public final class SomeCompany {

    public static final String PASSWORD = "letters-and-plans";
    public static final String HEADING =
            "id,name,mail,language,currency,time_zone,jurisdiction,roles,title,team,manager,effective_from,effective_to\n";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final PeopleImport imports;
    private final Accounts accounts;
    private final LocalDate since;

    private SomeCompany(PeopleImport imports, Accounts accounts, LocalDate today) {
        this.imports = imports;
        this.accounts = accounts;
        this.since = today.minusYears(1);
    }

    public static SomeCompany in(PeopleImport imports, Accounts accounts, LocalDate today) {
        SomeCompany company = new SomeCompany(imports, accounts, today);
        company.found();
        return company;
    }

    private void found() {
        imports.run(csv(all()), "company.csv");
        for (String who :
                new String[] {"boss", "manager", "rep", "other", "comp", "finance", "legal", "admin", "auditor"}) {
            accounts.ensure(id(who), PASSWORD);
        }
    }

    private String[] all() {
        return new String[] {
            row("boss", "manager", "", ""),
            row("manager", "manager", id("boss"), ""),
            row("rep", "rep", id("manager"), ""),
            row("other", "rep", id("manager"), ""),
            row("comp", "comp", "", ""),
            row("finance", "finance", "", ""),
            row("legal", "legal", "", ""),
            row("admin", "admin", "", ""),
            row("auditor", "auditor", "", "")
        };
    }

    /** @param who {@code boss}, {@code manager}, {@code rep}, {@code other} or a role */
    public String id(String who) {
        return who.toUpperCase(Locale.ROOT) + "-" + key;
    }

    public String mail(String who) {
        return who + "." + key + "@example.com";
    }

    public LocalDate since() {
        return since;
    }

    /** A row of the file, as from the company's first day. */
    public String row(String who, String role, String manager, String to) {
        return row(who, role, manager, since.toString(), to);
    }

    public String row(String who, String role, String manager, String from, String to) {
        return String.join(
                ",",
                id(who),
                "Name of " + who,
                mail(who),
                "en",
                "USD",
                "America/New_York",
                "US-NY",
                role,
                "AE",
                "Team " + key,
                manager,
                from,
                to);
    }

    public static byte[] csv(String... rows) {
        return (HEADING + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
