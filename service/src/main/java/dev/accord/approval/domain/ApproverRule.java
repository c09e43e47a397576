package dev.accord.approval.domain;

import dev.accord.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table of approvers.
 *
 * @param level levels follow one another; rules of the same level are asked at the same time
 * @param approver {@code manager-of-requester}, {@code manager-of-manager}, {@code role:<role>} or {@code person:<id>}
 */
public record ApproverRule(int level, String approver) {

    static final String MANAGER = "manager-of-requester";
    static final String MANAGERS_MANAGER = "manager-of-manager";
    private static final String ROLE = "role:";
    private static final String PERSON = "person:";

    public ApproverRule {
        boolean known = approver.equals(MANAGER)
                || approver.equals(MANAGERS_MANAGER)
                || approver.startsWith(PERSON)
                || roleOf(approver).isPresent();
        if (!known || level < 1) {
            throw new IllegalArgumentException("PlanApprovers.dmn: level " + level + " asks for the unknown approver '"
                    + approver + "'; known are manager-of-requester, manager-of-manager, role:<role> and person:<id>");
        }
    }

    /** Reads the rows as the engine hands them over. */
    public static List<ApproverRule> of(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new ApproverRule(
                        ((Number) row.getOrDefault("level", 0)).intValue(), String.valueOf(row.get("approver"))))
                .distinct()
                .toList();
    }

    Optional<Role> role() {
        return roleOf(approver);
    }

    Optional<String> person() {
        return approver.startsWith(PERSON) ? Optional.of(approver.substring(PERSON.length())) : Optional.empty();
    }

    private static Optional<Role> roleOf(String approver) {
        return Arrays.stream(Role.values())
                .filter(role -> approver.equals(ROLE + role.key()))
                .findFirst();
    }
}
