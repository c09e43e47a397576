package dev.accord.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.approval.domain.Resolution.Asked;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.Decision;
import dev.accord.shared.EffectiveRange;
import dev.accord.shared.Issue;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApproverResolverTests {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
    /** From the bottom to the top. */
    private static final List<String> LINE = List.of("analyst", "manager", "director", "chief");

    private Set<String> interested = Set.of();
    private List<String> finance = List.of("fin1", "fin2");

    @Test
    void eachLevelIsItsRowsInOrder() {
        Resolution found = resolve(
                new ApproverRule(2, "role:finance"),
                new ApproverRule(1, "manager-of-requester"),
                new ApproverRule(2, "manager-of-manager"));
        assertThat(found.levels()).extracting(Resolution.Level::number).containsExactly(1, 2);
        assertThat(persons(found, 0)).containsExactly("manager");
        assertThat(found.levels().get(1).asked())
                .containsExactlyInAnyOrder(
                        new Asked("role:finance", null, Role.FINANCE),
                        new Asked("manager-of-manager", "director", null));
    }

    @Test
    void whoHasAnInterestIsPassedOverForTheNextOneUp() {
        interested = Set.of("manager");
        Resolution found = resolve(new ApproverRule(1, "manager-of-requester"));
        assertThat(persons(found, 0)).containsExactly("director");
        assertThat(found.notes()).extracting(Resolution.Note::code).containsExactly("passed-over.some.interest");
    }

    @Test
    void onePersonOnSeveralLevelsDecidesOnceOnTheHighest() {
        interested = Set.of("manager");
        Resolution found =
                resolve(new ApproverRule(1, "manager-of-requester"), new ApproverRule(2, "manager-of-manager"));
        assertThat(found.levels()).extracting(Resolution.Level::number).containsExactly(2);
        assertThat(persons(found, 0)).containsExactly("director");
        assertThat(found.notes()).extracting(Resolution.Note::code).contains("once");
    }

    @Test
    void levelWithNobodyLeftStaysUnresolvedAndNeverCountsAsApproved() {
        interested = Set.of("manager", "director", "chief");
        Resolution found = resolve(new ApproverRule(1, "manager-of-requester"));
        assertThat(found.levels().getFirst().unresolved()).isEqualTo("manager-of-requester");
        assertThat(found.levels().getFirst().asked()).isEmpty();
    }

    @Test
    void roleWithOneFreeHolderAsksThatPerson() {
        interested = Set.of("fin1");
        assertThat(persons(resolve(new ApproverRule(1, "role:finance")), 0)).containsExactly("fin2");
        finance = List.of("fin1");
        assertThat(resolve(new ApproverRule(1, "role:finance"))
                        .levels()
                        .getFirst()
                        .unresolved())
                .isEqualTo("role:finance");
    }

    @Test
    void ruleNobodyKnowsIsRefusedInWords() {
        assertThatThrownBy(() -> new ApproverRule(1, "role:wizard")).hasMessageContaining("role:wizard");
    }

    private Resolution resolve(ApproverRule... rules) {
        return new ApproverResolver(people())
                .resolve(
                        List.of(rules),
                        "analyst",
                        DAY,
                        person -> interested.contains(person)
                                ? Decision.rejected(Issue.of("some.interest", person))
                                : Decision.allowed());
    }

    private static List<String> persons(Resolution found, int level) {
        return found.levels().get(level).asked().stream().map(Asked::person).toList();
    }

    private People people() {
        return (People) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {People.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "managersOf" ->
                        LINE.subList(LINE.indexOf((String) args[0]) + 1, LINE.size()).stream()
                                .map(ApproverResolverTests::person)
                                .toList();
                    case "holdersOf" ->
                        finance.stream().map(ApproverResolverTests::person).toList();
                    case "find" -> Optional.of(person((String) args[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Person person(String id) {
        return new Person(
                id,
                id,
                id + "@example.com",
                Locale.ENGLISH,
                Currency.getInstance("USD"),
                ZoneId.of("UTC"),
                "US-TX",
                Set.of(Role.MANAGER),
                "Manager",
                "Team",
                null,
                new EffectiveRange(DAY.minusYears(1), null));
    }
}
