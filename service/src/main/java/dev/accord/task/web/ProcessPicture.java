package dev.accord.task.web;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.task.domain.Siblings;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskView;
import dev.accord.workflow.ProcessModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The process of a task as a picture, with where it stands. */
@RestController
@Tag(name = "Tasks")
class ProcessPicture {

    /**
     * @param bpmn the model as deployed
     * @param here steps that are open now
     * @param done human steps finished before in the same process instance
     */
    record Picture(String bpmn, List<String> here, List<String> done) {}

    private final TaskDesk desk;
    private final Siblings siblings;
    private final ProcessModels models;

    ProcessPicture(TaskDesk desk, Siblings siblings, ProcessModels models) {
        this.desk = desk;
        this.siblings = siblings;
        this.models = models;
    }

    @GetMapping("/api/tasks/{jobKey}/picture")
    @Operation(summary = "The process model with the open and the finished steps of this case")
    Picture picture(@PathVariable long jobKey, CurrentUser user) {
        TaskView task = desk.find(jobKey, user);
        String bpmn = models.bpmn(task.processId()).orElseThrow(Refusal::notFound);
        return new Picture(
                bpmn, siblings.open(task.processInstanceKey()), siblings.completed(task.processInstanceKey()));
    }
}
