package dev.accord.distribution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LetterTests {

    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-18T08:00:00Z");

    private static final Map<String, Consumer<Letter>> ACTIONS = Map.of(
            "prepare", letter -> letter.prepare("aa", null, NOW),
            "send", letter -> letter.send(DUE, NOW),
            "accept", letter -> letter.accept(NOW),
            "decline", letter -> letter.decline("The quota is not what we agreed.", NOW),
            "expire", letter -> letter.expire(NOW),
            "deem accepted", letter -> letter.deemAccepted(NOW),
            "recall", letter -> letter.recall(null, NOW),
            "archive", letter -> letter.archive("bb", NOW),
            "remind", letter -> letter.remind(NOW),
            "escalate", letter -> letter.escalate(NOW));

    /** Everything not listed here is refused. */
    private static final Map<LetterState, Set<String>> ALLOWED = Map.of(
            LetterState.PREPARING, Set.of("prepare", "recall"),
            LetterState.PREPARED, Set.of("send", "recall"),
            LetterState.SENT, Set.of("accept", "decline", "expire", "deem accepted", "recall", "remind", "escalate"),
            LetterState.OPENED, Set.of("accept", "decline", "expire", "deem accepted", "recall", "remind", "escalate"),
            LetterState.ACCEPTED, Set.of("archive"));

    @TestFactory
    Stream<DynamicTest> everyStateAllowsExactlyItsActions() {
        return Arrays.stream(LetterState.values())
                .flatMap(state -> ACTIONS.keySet().stream()
                        .map(action -> dynamicTest(state.key() + " × " + action, () -> check(state, action))));
    }

    private static void check(LetterState state, String action) {
        Letter letter = in(state);
        Consumer<Letter> act = ACTIONS.get(action);
        if (ALLOWED.getOrDefault(state, Set.of()).contains(action)) {
            act.accept(letter);
        } else {
            assertThatThrownBy(() -> act.accept(letter))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.issues().getFirst().code())
                                    .isEqualTo("distribution.letter-is-" + state.key()));
            assertThat(letter.state()).isEqualTo(state);
        }
    }

    @Test
    void onlyTheFirstLookCounts() {
        Letter letter = in(LetterState.SENT);
        assertThat(letter.open(NOW)).isTrue();
        assertThat(letter.open(NOW)).isFalse();
        assertThat(letter.state()).isEqualTo(LetterState.OPENED);
        assertThat(in(LetterState.RECALLED).open(NOW)).isFalse();
    }

    @Test
    void decliningWantsAReason() {
        Letter letter = in(LetterState.SENT);
        assertThatThrownBy(() -> letter.decline("  ", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.issues().getFirst().field()).isEqualTo("reason"));
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aReminderGoesAtMostOnceAnHourAndOnlyWhileTheRepHasTheLetter() {
        Letter letter = in(LetterState.SENT);
        letter.remind(NOW);
        assertThat(letter.mayBeReminded(NOW.plusSeconds(3599))).isFalse();
        assertThat(letter.mayBeReminded(NOW.plusSeconds(3600))).isTrue();
        assertThat(in(LetterState.DECLINED).mayBeReminded(NOW)).isFalse();
        assertThat(in(LetterState.PREPARED).mayBeReminded(NOW)).isFalse();
    }

    @Test
    void aDocumentThatCouldNotBeMadeLeavesTheLetterWhereItIs() {
        Letter letter = in(LetterState.PREPARING);
        letter.fail("line 7");
        assertThat(letter.state()).isEqualTo(LetterState.PREPARING);
        letter.prepare("aa", null, NOW);
        assertThat(letter.documentSha256()).isEqualTo("aa");
    }

    private static Letter in(LetterState state) {
        Letter letter = new Letter(
                LetterId.create(),
                CampaignId.create(),
                PlanVersionId.create(),
                new Addressee(
                        "E1",
                        "Ann Lee",
                        "ann@example.com",
                        Locale.ENGLISH,
                        ZoneId.of("America/New_York"),
                        "US-NY",
                        "East"),
                LocalDate.of(2027, 1, 1),
                NOW);
        if (state != LetterState.PREPARING && state != LetterState.RECALLED) {
            letter.prepare("aa", null, NOW);
        }
        if (state.ordinal() >= LetterState.SENT.ordinal() && state != LetterState.RECALLED) {
            letter.send(DUE, NOW);
        }
        switch (state) {
            case OPENED -> letter.open(NOW);
            case ACCEPTED -> letter.accept(NOW);
            case ARCHIVED -> {
                letter.accept(NOW);
                letter.archive("bb", NOW);
            }
            case DEEMED_ACCEPTED -> letter.deemAccepted(NOW);
            case DECLINED -> letter.decline("No.", NOW);
            case EXPIRED -> letter.expire(NOW);
            case RECALLED -> letter.recall(null, NOW);
            default -> {}
        }
        assertThat(letter.state()).isEqualTo(state);
        return letter;
    }
}
