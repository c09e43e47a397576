package dev.accord.statement;

import dev.accord.people.CurrentUser;
import java.util.List;

/** Statements as people see them: their own, those of the people who reported to them at the end of the period, and all for comp, finance and auditors. */
public interface Statements {

    /** @throws dev.accord.shared.Refusal not found, too, when the reader may not see it */
    StatementView get(StatementId id, CurrentUser reader);

    /** Notes that the payee has seen it. */
    StatementView open(StatementId id, CurrentUser reader);

    StatementView acknowledge(StatementId id, CurrentUser payee);

    /** The current ones of one person, newest period first. */
    List<StatementView> of(String person, CurrentUser reader);

    /** All versions of a period's statement, newest first. */
    List<StatementView> versions(StatementId id, CurrentUser reader);

    /** The mail once more. */
    void resend(StatementId id, CurrentUser by);
}
