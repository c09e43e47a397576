package dev.accord.statement.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementState;
import dev.accord.task.Tasks;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A statement whose document could not be made is tried again once somebody has mended what was wrong. */
@Service
@Transactional
public class StatementMending {

    private final StatementRows rows;
    private final Tasks tasks;

    StatementMending(StatementRows rows, Tasks tasks) {
        this.rows = rows;
        this.tasks = tasks;
    }

    public void mended(StatementId id, CurrentUser by) {
        if (!by.has(Role.COMP)) {
            throw Refusal.notFound();
        }
        if (rows.lock(id) == StatementState.PREPARING) {
            tasks.complete(id.subject(), "MendStatement", Map.of());
        }
    }
}
