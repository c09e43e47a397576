package dev.accord.people.web;

import org.springframework.web.multipart.MultipartFile;

/** What a browser says about a file, made harmless. */
final class Uploads {

    private static final int LONGEST = 120;

    private Uploads() {}

    /** The last part of the name, without control characters. */
    static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        if (given == null || given.isBlank()) {
            return "people.csv";
        }
        String name = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')))
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
