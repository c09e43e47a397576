package dev.accord;

import dev.accord.commission.calendar.CalendarRequest;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.imports.Imports;
import dev.accord.people.Accounts;
import dev.accord.people.People;
import dev.accord.people.PeopleImport;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.plan.Assignments;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads {@code sample/} on the first start with the embedded database, through the same imports that a page or the API uses. Each step is idempotent, so a
 * start that was killed in the middle is completed by the next one; once complete, later starts leave everything as people made it.
 */
@Component
@Order(10)
class SampleCompany implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCompany.class);

    /** In the order in which one needs the other. */
    private static final List<String> FACTS = List.of("rates", "coverage", "transactions", "scores");

    private final DemoSettings settings;
    private final PeopleImport peopleImport;
    private final People people;
    private final Accounts accounts;
    private final Plans plans;
    private final Assignments assignments;
    private final Calendars calendars;
    private final Imports imports;
    private final Clock clock;
    private final Path sample;

    SampleCompany(
            DemoSettings settings,
            PeopleImport peopleImport,
            People people,
            Accounts accounts,
            Plans plans,
            Assignments assignments,
            Calendars calendars,
            Imports imports,
            Clock clock,
            @Value("${accord.sample}") Path sample) {
        this.settings = settings;
        this.peopleImport = peopleImport;
        this.people = people;
        this.accounts = accounts;
        this.plans = plans;
        this.assignments = assignments;
        this.calendars = calendars;
        this.imports = imports;
        this.clock = clock;
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.isLoaded() || !settings.isWanted() || !Files.isDirectory(sample)) {
            return;
        }
        try {
            peopleImport.run(Files.readAllBytes(sample.resolve("people.csv")), "people.csv");
            List<Person> everybody = people.select(
                    PeopleRule.everybody(), LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
            everybody.forEach(person -> accounts.ensure(person.id(), settings.password()));
            List<Path> files = planFiles();
            byte[] assigned = Files.readAllBytes(sample.resolve("assignments.csv"));
            analyst().call(() -> {
                files.forEach(plan -> plans.importDraft(text(plan), false));
                calendars.create(CalendarRequest.months(1, 2026, 2027));
                assignments.importCsv(assigned, false);
                FACTS.forEach(this::importFacts);
                return true;
            });
            settings.markLoaded();
            LOG.info("Loaded the sample company of {} people", everybody.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void importFacts(String kind) {
        Path file = sample.resolve(kind + ".csv");
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            imports.run(kind, kind + ".csv", in, Files.size(file), false, Imports.Wait.ALWAYS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The plans need an owner whom the managers know, as they would have if the analyst had imported the files on the page. */
    private Actor analyst() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return people.holdersOf(Role.COMP, today).stream()
                .map(Person::id)
                .min(String::compareTo)
                .map(id -> new Actor(id, null, null, "sample data", null))
                .orElse(Actor.SYSTEM);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Path> planFiles() throws IOException {
        try (Stream<Path> files = Files.list(sample.resolve("plans"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
