package dev.accord.shared;

import java.util.List;

/** Something a person asked for and cannot have, with every reason at once. Pages show it beside the field, the API as problem details. */
public class Refusal extends RuntimeException {

    /** How the refusal is answered over HTTP. */
    public enum Kind {
        /** 422: the input is wrong. */
        INVALID,
        /** 409: the state does not allow it. */
        CONFLICT,
        /** 413: more than the limit. */
        TOO_LARGE,
        /** 404: not there, or not for this person; the two must not be told apart. */
        NOT_FOUND,
        /** 403: seen, but not allowed to act on. */
        FORBIDDEN
    }

    private final Kind kind;
    private final transient List<Issue> issues;

    public Refusal(Kind kind, List<Issue> issues) {
        super(kind + " " + issues);
        this.kind = kind;
        this.issues = List.copyOf(issues);
    }

    public static Refusal invalid(Issue... issues) {
        return new Refusal(Kind.INVALID, List.of(issues));
    }

    public static Refusal conflict(Issue issue) {
        return new Refusal(Kind.CONFLICT, List.of(issue));
    }

    public static Refusal forbidden(Issue issue) {
        return new Refusal(Kind.FORBIDDEN, List.of(issue));
    }

    /** One answer for what is not there and for what one may not see. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, List.of(Issue.of("shared.not-found")));
    }

    public Kind kind() {
        return kind;
    }

    public List<Issue> issues() {
        return issues;
    }
}
