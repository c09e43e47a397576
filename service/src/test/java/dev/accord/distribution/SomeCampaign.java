package dev.accord.distribution;

import static org.awaitility.Awaitility.await;

import dev.accord.TestClock;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.people.Accounts;
import dev.accord.people.CurrentUser;
import dev.accord.people.PeopleImport;
import dev.accord.people.Role;
import dev.accord.people.SomeCompany;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import dev.accord.signature.Consent;
import dev.accord.signature.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies, approved plans and campaigns of a test's own, and the people in them doing things. */
@Component
public class SomeCampaign {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PeopleImport imports;
    private final Accounts accounts;
    private final Plans plans;
    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Letters letters;
    private final LetterReads reads;
    private final Signatures signatures;
    private final JdbcClient jdbc;
    private final TestClock clock;

    SomeCampaign(
            PeopleImport imports,
            Accounts accounts,
            Plans plans,
            Assignments assignments,
            Campaigns campaigns,
            Letters letters,
            LetterReads reads,
            Signatures signatures,
            JdbcClient jdbc,
            TestClock clock) {
        this.imports = imports;
        this.accounts = accounts;
        this.plans = plans;
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.letters = letters;
        this.reads = reads;
        this.signatures = signatures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public SomeCompany company() {
        return SomeCompany.in(imports, accounts, today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** An approved plan under a code of its own, with these people assigned. */
    public PlanVersionId plan(String... people) {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        PlanVersionId version = plans.importDraft(
                        sample("plans/FY27-ENT-AE.yaml").replace("FY27-ENT-AE", code), false)
                .version();
        assign(code, people);
        plans.toChecks(version);
        plans.toApproval(version);
        plans.approve(version);
        return version;
    }

    public void assign(PlanVersionId plan, String... people) {
        assign(plans.get(plan).planCode(), people);
    }

    private void assign(String code, String... people) {
        StringBuilder csv = new StringBuilder(
                "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n");
        for (String person : people) {
            csv.append(code).append(',').append(person).append(",,,140000,,2027-01-01,\n");
            csv.append(code).append(',').append(person).append(",NEW-ACV,400000,,,2027-01-01,\n");
            csv.append(code).append(',').append(person).append(",YEAR-ACCEL,1600000,,,2027-01-01,\n");
        }
        assignments.importCsv(csv.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    private static String sample(String name) {
        try {
            return Files.readString(Path.of("sample", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CampaignTerms terms(PlanVersionId plan, Audience audience, OnDeadline onDeadline) {
        return new CampaignTerms("Plans", plan, null, audience, null, 10, 3, 2, onDeadline, null);
    }

    public CampaignId start(CampaignTerms terms) {
        CampaignId campaign = campaigns.create(terms);
        campaigns.start(campaign);
        return campaign;
    }

    public LetterView letterOf(CampaignId campaign, String person) {
        return reads.list(new LetterFilter(campaign, Set.of(person), List.of(), null, false, null, 0, 1)).stream()
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the person's letter has come to this state. */
    public LetterView until(CampaignId campaign, String person, LetterState... states) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> letterOf(campaign, person),
                        letter -> Arrays.asList(states).contains(letter.state()));
    }

    /** Waits until the engine has offered the task of this letter. */
    public void untilTaskOf(LetterView letter) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from task.task where subject_type = 'letter' and subject_id ="
                                        + " ? and element_id = 'SignLetter'")
                                .param(letter.id().toString())
                                .query(Long.class)
                                .single()
                        > 0);
    }

    public void untilSettled(CampaignId campaign) {
        await().atMost(PATIENCE).until(() -> campaigns.get(campaign).state() == CampaignState.SETTLED);
    }

    public LetterView sign(LetterView letter) {
        CurrentUser rep = user(letter.personId(), Role.REP);
        Consent consent = signatures.consent(Locale.ENGLISH);
        return as(
                rep,
                () -> letters.accept(
                        letter.id(),
                        rep,
                        letter.personName(),
                        true,
                        consent.version(),
                        letter.documentSha256(),
                        "America/New_York"));
    }

    public LetterView decline(LetterView letter, @Nullable String reason) {
        CurrentUser rep = user(letter.personId(), Role.REP);
        return as(rep, () -> letters.decline(letter.id(), rep, reason));
    }

    public <T> T as(CurrentUser user, Supplier<T> work) {
        return new Actor(user.id(), null, "192.0.2.7", "test", "session").call(work);
    }

    public CurrentUser user(String id, Role... roles) {
        return new CurrentUser(id, id, Locale.ENGLISH, ZoneId.of("America/New_York"), Set.of(roles));
    }

    /** Templates of the mails about this letter that were sent, in order. */
    public List<String> mails(LetterView letter) {
        return jdbc.sql("select template from mail.message where subject = ? and state = 'sent' order by id")
                .param(letter.id().subject().toString())
                .query(String.class)
                .list();
    }

    public void untilMails(LetterView letter, String... templates) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(mails(letter))
                        .containsExactly(templates));
    }
}
