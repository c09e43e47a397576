package dev.accord.distribution.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Letters one at a time, always locked: two tabs, a deadline and a recall may meet at the same letter. */
interface LetterRows extends Repository<Letter, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select letter from Letter letter where letter.id = :id")
    Optional<Letter> lock(UUID id);
}
