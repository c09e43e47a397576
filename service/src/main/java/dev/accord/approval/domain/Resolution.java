package dev.accord.approval.domain;

import dev.accord.people.Role;
import dev.accord.shared.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to approve, level by level, and what was decided about it on the way.
 *
 * @param notes codes and arguments of what happened, see {@code approval.remark.*}
 */
record Resolution(List<Level> levels, List<Note> notes) {

    /** @param unresolved the rule for which nobody is left */
    record Level(int number, List<Asked> asked, @Nullable String unresolved) {}

    /** Either a person or anybody who holds a role. */
    record Asked(
            String rule, @Nullable String person, @Nullable Role role) {}

    record Note(String code, List<String> args) {
        static Note of(String code, String... args) {
            return new Note(code, List.of(args));
        }

        static Note passedOver(String person, Issue because) {
            return of("passed-over." + because.code(), person);
        }
    }
}
