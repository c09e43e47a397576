package dev.accord.signature.events;

import dev.accord.shared.SubjectRef;
import java.time.Instant;

/** A signer has signed; published in the transaction that wrote the evidence. */
public record SignatureCompleted(SubjectRef subject, String signerId, String documentSha256, Instant signedAt) {}
