package dev.accord.distribution.web;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.domain.LetterAccess;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.document.DocumentAccess;
import dev.accord.people.Role;
import dev.accord.shared.SubjectRef;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may read a letter may read its documents, the rep only once it was sent. */
@Component
class LetterDocuments implements DocumentAccess {

    private final LetterReads reads;
    private final LetterAccess access;

    LetterDocuments(LetterReads reads, LetterAccess access) {
        this.reads = reads;
        this.access = access;
    }

    @Override
    public boolean supports(String subjectType) {
        return LetterId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public boolean mayRead(SubjectRef subject, String personId, Set<String> roles) {
        Set<Role> held = roles.stream()
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return reads.find(LetterId.of(subject))
                .filter(letter -> letter.sentAt() != null || access.seesAll(held))
                .filter(letter -> access.mayRead(letter.personId(), letter.createdAt(), personId, held))
                .isPresent();
    }
}
