package dev.accord.statement.web;

import dev.accord.document.DocumentAccess;
import dev.accord.people.People;
import dev.accord.shared.SubjectRef;
import dev.accord.statement.StatementId;
import dev.accord.statement.domain.StatementReads;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read a statement may read its document. */
@Component
class StatementDocuments implements DocumentAccess {

    private static final Set<String> ALL = Set.of("comp", "finance", "auditor");

    private final StatementReads reads;
    private final People people;

    StatementDocuments(StatementReads reads, People people) {
        this.reads = reads;
        this.people = people;
    }

    @Override
    public boolean supports(String subjectType) {
        return StatementId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public boolean mayRead(SubjectRef subject, String personId, Set<String> roles) {
        return reads.find(StatementId.of(subject))
                .filter(one -> personId.equals(one.personId())
                        || roles.stream().anyMatch(ALL::contains)
                        || people.isAbove(personId, one.personId(), one.asOf()))
                .isPresent();
    }
}
