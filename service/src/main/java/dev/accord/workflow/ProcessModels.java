package dev.accord.workflow;

import java.util.Optional;

/** The models as deployed: for the process picture and for rendering forms. */
public interface ProcessModels {

    Optional<String> bpmn(String processId);

    /** A Camunda form as JSON. */
    Optional<String> form(String formId);
}
