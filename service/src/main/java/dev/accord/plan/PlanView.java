package dev.accord.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan with its versions, newest first; there is always at least one.
 *
 * @param code stable name of the plan in files and addresses, for example {@code FY27-ENT-AE}
 */
public record PlanView(UUID id, String code, String owner, List<PlanVersionView> versions) {

    public PlanVersionView newest() {
        return versions.getFirst();
    }

    /** The version in force. */
    public Optional<PlanVersionView> approved() {
        return versions.stream()
                .filter(version -> version.state() == PlanVersionState.APPROVED)
                .findFirst();
    }
}
