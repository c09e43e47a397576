package dev.accord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.audit.AuditTrail;
import dev.accord.workflow.ProcessModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class ApplicationTests {

    @Autowired
    AuditTrail audit;

    @Autowired
    ProcessModels models;

    @Test
    void startsWithItsModelsDeployedAndAnIntactAuditChain() {
        assertThat(models.bpmn("PlanAcceptance")).isPresent();
        assertThat(models.bpmn("../pom")).isEmpty();
        assertThat(audit.verify().intact()).isTrue();
    }
}
