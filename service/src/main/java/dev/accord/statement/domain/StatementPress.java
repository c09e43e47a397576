package dev.accord.statement.domain;

import dev.accord.statement.StatementView;

/** Makes the document of a statement. */
interface StatementPress {

    /** @throws dev.accord.shared.Refusal when the template is at fault, with its line */
    byte[] print(StatementView statement);
}
