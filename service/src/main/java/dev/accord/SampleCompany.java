package dev.accord;

import dev.accord.people.Accounts;
import dev.accord.people.People;
import dev.accord.people.PeopleImport;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.plan.Assignments;
import dev.accord.plan.Plans;
import java.io.IOException;
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

    private final DemoSettings settings;
    private final PeopleImport peopleImport;
    private final People people;
    private final Accounts accounts;
    private final Plans plans;
    private final Assignments assignments;
    private final Clock clock;
    private final Path sample;

    SampleCompany(
            DemoSettings settings,
            PeopleImport peopleImport,
            People people,
            Accounts accounts,
            Plans plans,
            Assignments assignments,
            Clock clock,
            @Value("${accord.sample}") Path sample) {
        this.settings = settings;
        this.peopleImport = peopleImport;
        this.people = people;
        this.accounts = accounts;
        this.plans = plans;
        this.assignments = assignments;
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
            for (Path plan : planFiles()) {
                plans.importDraft(Files.readString(plan, StandardCharsets.UTF_8), false);
            }
            assignments.importCsv(Files.readAllBytes(sample.resolve("assignments.csv")), false);
            settings.markLoaded();
            LOG.info("Loaded the sample company of {} people", everybody.size());
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
