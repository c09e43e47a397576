package dev.accord.distribution;

import static dev.accord.distribution.LetterState.ARCHIVED;
import static dev.accord.distribution.LetterState.DECLINED;
import static dev.accord.distribution.LetterState.DEEMED_ACCEPTED;
import static dev.accord.distribution.LetterState.EXPIRED;
import static dev.accord.distribution.LetterState.OPENED;
import static dev.accord.distribution.LetterState.RECALLED;
import static dev.accord.distribution.LetterState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.TestClock;
import dev.accord.document.Documents;
import dev.accord.document.Verification;
import dev.accord.people.PeopleImport;
import dev.accord.people.Role;
import dev.accord.people.SomeCompany;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter's whole life on the real engine, by time travel where it waits. */
@AccordTest
class PlanAcceptanceProcessTests {

    @Autowired
    SomeCampaign some;

    @Autowired
    Letters letters;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    Verification verification;

    @Autowired
    PeopleImport imports;

    @Autowired
    TestClock clock;

    private SomeCompany company;
    private String rep;

    @BeforeEach
    void found() {
        company = some.company();
        rep = company.id("rep");
    }

    private CampaignId start(OnDeadline onDeadline, String... people) {
        PlanVersionId plan = some.plan(people);
        return some.start(some.terms(plan, Audience.assignments(), onDeadline));
    }

    @Test
    void repWhoSignsGetsTheSealedCopyAndTheLastAnswerSettlesTheCampaign() {
        CampaignId campaign = start(OnDeadline.EXPIRE, rep, company.id("other"));
        LetterView letter = some.until(campaign, rep, SENT);
        some.untilMails(letter, "letter-sent");
        assertThat(letters.open(letter.id(), some.user(rep, Role.REP)).state()).isEqualTo(OPENED);

        some.sign(letter);
        LetterView archived = some.until(campaign, rep, ARCHIVED);
        some.untilMails(letter, "letter-sent", "letter-archived");
        byte[] sealed = documents.content(archived.sealedSha256()).orElseThrow();
        assertThat(verification.verify(sealed).verdict()).isEqualTo(Verification.Verdict.SEALED);
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.RUNNING);

        some.decline(some.until(campaign, company.id("other"), SENT), "The territory is not mine.");
        some.untilSettled(campaign);
    }

    @Test
    void repIsRemindedTheManagerIsToldAndTheLetterExpires() {
        CampaignId campaign = start(OnDeadline.EXPIRE, rep);
        LetterView letter = some.until(campaign, rep, SENT);
        some.untilTaskOf(letter);
        some.untilMails(letter, "letter-sent");

        clock.advance(Duration.ofDays(3).plusMinutes(1));
        some.untilMails(letter, "letter-sent", "letter-reminder");
        clock.advance(Duration.ofDays(3));
        some.untilMails(letter, "letter-sent", "letter-reminder", "letter-reminder");
        clock.advance(Duration.between(clock.instant(), letter.dueAt().minus(Duration.ofDays(2)))
                .plusMinutes(1));
        some.untilMails(letter, "letter-sent", "letter-reminder", "letter-reminder", "letter-escalation");
        clock.advance(Duration.between(clock.instant(), letter.dueAt()).plusMinutes(1));
        LetterView expired = some.until(campaign, rep, EXPIRED);
        some.untilSettled(campaign);

        assertThatThrownBy(() -> some.sign(expired))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issues().getFirst().code())
                                .isEqualTo("distribution.letter-is-expired"));
    }

    @Test
    void repWhoDeclinesGetsNoFurtherReminder() {
        CampaignId campaign = start(OnDeadline.ESCALATE, rep);
        LetterView letter = some.until(campaign, rep, SENT);
        some.untilTaskOf(letter);
        assertThatThrownBy(() -> some.decline(letter, " ")).isInstanceOf(Refusal.class);
        some.decline(letter, "The quota is not what we agreed.");
        some.untilSettled(campaign);
        clock.advance(Duration.ofDays(30));
        clock.advance(Duration.ofMinutes(1));
        assertThat(some.until(campaign, rep, DECLINED).reminders()).isZero();
        assertThat(some.mails(letter)).containsExactly("letter-sent");
    }

    @Test
    void whatIsRecalledCannotBeSigned() {
        CampaignId campaign = start(OnDeadline.ESCALATE, rep);
        LetterView letter = some.until(campaign, rep, SENT);
        some.untilTaskOf(letter);
        campaigns.recall(campaign, "The rate table has an error.");
        some.until(campaign, rep, RECALLED);
        assertThatThrownBy(() -> some.sign(letter))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issues().getFirst().code())
                                .isEqualTo("distribution.letter-is-recalled"));
        some.untilSettled(campaign);
        some.untilMails(letter, "letter-sent", "letter-recalled");
    }

    @Test
    void silenceIsAcceptanceWhereTheLawLetsItAndNotInNewYork() {
        String texan = company.id("texan");
        imports.run(
                SomeCompany.csv(
                        company.row("texan", "rep", company.id("manager"), "").replace("US-NY", "US-TX")),
                "texan.csv");
        CampaignId campaign = start(OnDeadline.DEEMED_ACCEPTED, rep, texan);
        LetterView inNewYork = some.until(campaign, rep, SENT);
        LetterView inTexas = some.until(campaign, texan, SENT);
        some.untilTaskOf(inNewYork);
        some.untilTaskOf(inTexas);
        clock.advance(Duration.between(clock.instant(), inTexas.dueAt()).plusMinutes(1));
        some.until(campaign, texan, DEEMED_ACCEPTED);
        assertThat(some.letterOf(campaign, rep).state()).isEqualTo(SENT);
        some.sign(inNewYork);
        some.until(campaign, rep, ARCHIVED);
        some.untilSettled(campaign);
    }

    @Test
    void onlyTheRepSignsAndTheLetterIsNobodyElsesBusiness() {
        CampaignId campaign = start(OnDeadline.EXPIRE, rep);
        LetterView letter = some.until(campaign, rep, SENT);
        var manager = some.user(company.id("manager"), Role.MANAGER);
        assertThat(letters.get(letter.id(), manager).id()).isEqualTo(letter.id());
        assertThat(letters.open(letter.id(), manager).state()).isEqualTo(SENT);
        assertThatThrownBy(() -> letters.decline(letter.id(), manager, "No."))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> letters.get(letter.id(), some.user(company.id("other"), Role.REP)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        // Two tabs: the second one finds it signed.
        some.sign(letter);
        assertThat(some.sign(letter).state().isOpen()).isFalse();
        some.until(campaign, rep, ARCHIVED);
        some.untilMails(letter, "letter-sent", "letter-archived");
    }

    @Test
    void whoStartsMatchingLaterIsPickedUpTheNextDay() {
        PlanVersionId plan = some.plan(rep);
        CampaignTerms terms = some.terms(plan, Audience.assignments(), OnDeadline.ESCALATE);
        CampaignId campaign = some.start(new CampaignTerms(
                terms.name(),
                plan,
                null,
                terms.audience(),
                null,
                10,
                0,
                null,
                terms.onDeadline(),
                some.today().plusDays(20)));
        some.sign(some.until(campaign, rep, SENT));
        some.until(campaign, rep, ARCHIVED);
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.RUNNING);

        imports.run(SomeCompany.csv(company.row("late", "rep", company.id("manager"), "")), "late.csv");
        some.assign(plan, company.id("late"));
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        some.sign(some.until(campaign, company.id("late"), SENT));
        some.until(campaign, company.id("late"), ARCHIVED);
        campaigns.close(campaign);
        some.untilSettled(campaign);
    }
}
