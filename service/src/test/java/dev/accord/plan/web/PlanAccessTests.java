package dev.accord.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.AccordTest;
import dev.accord.people.CurrentUser;
import dev.accord.people.PeopleImport;
import dev.accord.people.Role;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class PlanAccessTests {

    @Autowired
    PlanAccess access;

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    @Autowired
    PeopleImport people;

    private final String code =
            "A-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private PlanVersionId version;

    @BeforeEach
    void planOfOneRep() throws IOException {
        people.run(Files.readAllBytes(Path.of("sample/people.csv")), "people.csv");
        String yaml = Files.readString(Path.of("sample/plans/FY27-ENT-AE.yaml")).replace("FY27-ENT-AE", code);
        version = Objects.requireNonNull(plans.importDraft(yaml, false).version());
        assignments.importCsv(("plan_code,person_id\n" + code + ",E1101\n").getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void repSeesNoDraftAndOnlyTheirOwnApprovedPlan() {
        CurrentUser own = user("E1101", Role.REP);
        assertThat(refusal(own).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        plans.toChecks(version);
        plans.toApproval(version);
        plans.approve(version);
        assertThat(access.version(own, version.toString()).planCode()).isEqualTo(code);
        assertThat(access.plan(own, code).versions()).hasSize(1);

        Refusal others = refusal(user("E1102", Role.REP));
        Refusal nothing = catchThrowableOfType(
                Refusal.class, () -> access.version(own, UUID.randomUUID().toString()));
        assertThat(others.kind()).isEqualTo(nothing.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(others.issues()).isEqualTo(nothing.issues());
    }

    @Test
    void auditorReadsAndOnlyCompWrites() {
        CurrentUser auditor = user("E1050", Role.AUDITOR);
        assertThat(access.version(auditor, version.toString()).id()).isEqualTo(version);
        assertThat(catchThrowableOfType(Refusal.class, () -> access.requireWriter(auditor))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        access.requireWriter(user("E1010", Role.COMP));
        assertThat(catchThrowableOfType(Refusal.class, () -> access.requireWriter(user("E1101", Role.REP)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Refusal refusal(CurrentUser user) {
        return catchThrowableOfType(Refusal.class, () -> access.version(user, version.toString()));
    }

    private static CurrentUser user(String id, Role role) {
        return new CurrentUser(id, id, Locale.ENGLISH, ZoneOffset.UTC, Set.of(role));
    }
}
