package dev.accord.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.distribution.SomeCampaign;
import dev.accord.people.Role;
import dev.accord.people.SomeCompany;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class AssignmentEndTests {

    @Autowired
    SomeCampaign some;

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    private final String code =
            "E-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private SomeCompany company;
    private String year;

    /** A plan of the year that runs, so that there are days before and after today in it. */
    @BeforeEach
    void plan() throws IOException {
        company = some.company();
        year = String.valueOf(some.today().getYear());
        String yaml = Files.readString(Path.of("sample", "plans", "FY27-ENT-AE.yaml"))
                .replace("FY27-ENT-AE", code)
                .replace("2027-", year + "-");
        some.as(some.user(company.id("comp"), Role.COMP), () -> plans.importDraft(yaml, false));
    }

    @Test
    void whatHasStartedIsEndedAndNotDeleted() {
        Assignment started = assigned("rep", LocalDate.parse(year + "-01-01"));
        assertThatThrownBy(() -> assignments.remove(started.id())).isInstanceOf(Refusal.class);
        LocalDate before = started.effective().from().minusDays(1);
        assertThatThrownBy(() -> assignments.end(started.id(), before)).isInstanceOf(Refusal.class);

        assignments.end(started.id(), some.today());

        assertThat(assignments.find(code, company.id("rep"), some.today())).isPresent();
        assertThat(assignments.find(code, company.id("rep"), some.today().plusDays(1)))
                .isEmpty();
    }

    @Test
    void whatHasNotStartedIsDeleted() {
        Assignment future = assigned("other", LocalDate.parse(year + "-12-31"));
        assignments.remove(future.id());
        assertThat(assignments.ofPlan(code, LocalDate.parse(year + "-12-31"))).isEmpty();
        assertThatThrownBy(() -> assignments.remove(future.id())).isInstanceOf(Refusal.class);
    }

    private Assignment assigned(String who, LocalDate from) {
        String csv = "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n"
                + String.join(",", code, company.id(who), "", "", "100000", "", from.toString(), "") + "\n";
        assignments.importCsv(csv.getBytes(StandardCharsets.UTF_8), false);
        return assignments.ofPlan(code, from).stream()
                .filter(one -> one.personId().equals(company.id(who)))
                .findFirst()
                .orElseThrow();
    }
}
