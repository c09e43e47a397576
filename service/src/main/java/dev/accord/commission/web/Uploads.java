package dev.accord.commission.web;

/** What a client says about a file, made harmless. */
final class Uploads {

    private static final int LONGEST = 120;

    private Uploads() {}

    /** The last part of the name, without control characters. */
    static String clean(String given) {
        String name = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')))
                .replaceAll("\\p{Cntrl}", "");
        String kept = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
        return kept.isBlank() || kept.equals("null") ? "file.csv" : kept;
    }
}
