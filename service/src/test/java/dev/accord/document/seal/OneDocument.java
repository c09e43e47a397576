package dev.accord.document.seal;

import dev.accord.document.Documents;
import dev.accord.document.Hash;
import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An archive with one sealed letter in it. */
class OneDocument implements Documents {

    private final Stored stored;

    OneDocument(byte[] content) {
        stored = new Stored(
                Hash.of(content),
                SubjectRef.of("letter", "1"),
                "sealed-letter",
                "letter.pdf",
                "application/pdf",
                content.length,
                Instant.parse("2026-07-02T03:04:05Z"));
    }

    @Override
    public Stored store(SubjectRef subject, String kind, String fileName, String mediaType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Stored> find(String sha256) {
        return Optional.of(stored).filter(one -> one.sha256().equals(sha256));
    }

    @Override
    public List<Stored> linksOf(String sha256) {
        return List.of();
    }

    @Override
    public List<Stored> of(SubjectRef subject) {
        return List.of();
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return Optional.empty();
    }

    @Override
    public Optional<String> title(String sha256) {
        return Optional.empty();
    }

    @Override
    public String code(SubjectRef subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SubjectRef> subjectOf(String code) {
        return Optional.empty();
    }
}
