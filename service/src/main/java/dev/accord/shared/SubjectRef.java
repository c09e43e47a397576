package dev.accord.shared;

/**
 * Names a business thing without knowing it: {@code letter:8c1…}, {@code plan-version:42}. It is what travels through the engine, the inbox,
 * the approval and the audit log.
 *
 * @param type kebab-case word of the field, such as {@code plan-version}
 * @param id the owner's id, without white space
 */
public record SubjectRef(String type, String id) {

    public SubjectRef {
        if (type.isBlank() || type.indexOf(':') >= 0 || id.isBlank()) {
            throw new IllegalArgumentException("Not a subject: " + type + ":" + id);
        }
    }

    public static SubjectRef of(String type, Object id) {
        return new SubjectRef(type, String.valueOf(id));
    }

    /** Reads what {@link #toString()} wrote. */
    public static SubjectRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a subject: " + text);
        }
        return new SubjectRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
