package dev.accord.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccordTest
class PlanLifeTests {

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void importingTheSameFileAgainChangesNothing() {
        String yaml = yaml(code());
        Plans.Imported dry = plans.importDraft(yaml, true);
        assertThat(dry.outcome()).isEqualTo(Plans.Imported.Outcome.CREATED);
        assertThat(dry.version()).isNull();
        Plans.Imported first = plans.importDraft(yaml, false);
        Plans.Imported again = plans.importDraft(yaml, false);
        assertThat(again.outcome()).isEqualTo(Plans.Imported.Outcome.UNCHANGED);
        assertThat(again.version()).isEqualTo(first.version());
        Plans.Imported changed =
                plans.importDraft(yaml.replace("targetIncentive: 140000", "targetIncentive: 150000"), false);
        assertThat(changed.outcome()).isEqualTo(Plans.Imported.Outcome.CHANGED);
        assertThat(changed.version()).isEqualTo(first.version());
    }

    @Test
    void approvedVersionNeverChangesAndAChangeIsANewVersion() {
        String code = code();
        PlanVersionId approved = approved(code);
        PlanDefinition definition = plans.definition(approved);

        assertThatThrownBy(() -> plans.save(approved, changed(definition), 99))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issues())
                                .extracting(Issue::code)
                                .containsExactly("plan.not-a-draft.approved"));
        assertThatThrownBy(() -> jdbc.sql(
                                "update plan.plan_version set definition = '{}', hash = encode(sha256('{}'), 'hex')"
                                        + " where id = :id")
                        .param("id", approved.value())
                        .update())
                .hasMessageContaining("approved and cannot be changed");
        assertThatThrownBy(() -> jdbc.sql("delete from plan.plan_version where id = :id")
                        .param("id", approved.value())
                        .update())
                .hasMessageContaining("approved and cannot be deleted");

        PlanVersionId next = plans.newVersion(approved);
        plans.save(next, changed(definition), plans.get(next).revision());
        bring(next);
        assertThat(plans.get(approved).state()).isEqualTo(PlanVersionState.SUPERSEDED);
        assertThat(plans.get(next).state()).isEqualTo(PlanVersionState.APPROVED);
        assertThat(plans.get(next).supersedes()).isEqualTo(approved);
        assertThat(plans.definition(approved)).isEqualTo(definition);
        assertThat(plans.facts(next, plans.get(next).periodFrom()).change()).isEqualTo(PlanFacts.Change.MAJOR);
    }

    @Test
    void transitionsRepeatWithoutEffectAndAreRefusedFromTheWrongState() {
        PlanVersionId version = imported(code());
        assertThatThrownBy(() -> plans.approve(version))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issues())
                                .extracting(Issue::code)
                                .containsExactly("plan.transition.approved.from.draft"));
        plans.toChecks(version);
        plans.toChecks(version);
        plans.toApproval(version);
        plans.toApproval(version);
        plans.returnToDraft(version, "Cap is too high");
        plans.returnToDraft(version, "Cap is too high");
        assertThat(plans.get(version).state()).isEqualTo(PlanVersionState.DRAFT);
        assertThat(plans.comments(version))
                .extracting(Plans.Comment::kind)
                .containsExactly("created", "submitted", "checked", "returned");
        assertThat(plans.comments(version).getLast().text()).isEqualTo("Cap is too high");
    }

    @Test
    void laterAuthorIsToldInsteadOfOverwriting() {
        PlanVersionId version = imported(code());
        long revision = plans.get(version).revision();
        new Actor("E1011", null, null, null, null).call(() -> {
            plans.save(version, changed(plans.definition(version)), revision);
            return null;
        });
        PlanDefinition mine =
                PlanFile.fromYaml(PlanFile.toYaml(plans.definition(version)).replace("minimum: 50", "minimum: 75"));
        assertThatThrownBy(() -> plans.save(version, mine, revision))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issues())
                                .extracting(Issue::code)
                                .containsExactly("plan.changed-meanwhile"));
    }

    private PlanVersionId approved(String code) {
        return bring(imported(code));
    }

    private PlanVersionId bring(PlanVersionId version) {
        plans.toChecks(version);
        plans.toApproval(version);
        plans.approve(version);
        plans.approve(version);
        return version;
    }

    private PlanVersionId imported(String code) {
        return java.util.Objects.requireNonNull(
                plans.importDraft(yaml(code), false).version());
    }

    private static PlanDefinition changed(PlanDefinition plan) {
        return PlanFile.fromYaml(PlanFile.toYaml(plan).replace("rate: 1.8", "rate: 1.9"));
    }

    static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    static String yaml(String code) {
        try {
            return Files.readString(Path.of("sample/plans/FY27-ENT-AE.yaml")).replace("FY27-ENT-AE", code);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
