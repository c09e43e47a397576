package dev.accord.statement.domain;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Role;
import dev.accord.statement.StatementView;
import org.springframework.stereotype.Component;

/**
 * Who may read a statement: the payee; whoever was above them in the reporting line on the last day of its period; the comp team, finance and auditors. A statement exists for
 * nobody before its release, because its row is written with the release.
 */
@Component
public class StatementAccess {

    private final People people;

    StatementAccess(People people) {
        this.people = people;
    }

    public boolean mayRead(StatementView statement, CurrentUser reader) {
        return reader.id().equals(statement.personId())
                || seesAll(reader)
                || people.isAbove(reader.id(), statement.personId(), statement.asOf());
    }

    public static boolean seesAll(CurrentUser reader) {
        return reader.hasAny(Role.COMP, Role.FINANCE, Role.AUDITOR);
    }
}
