package dev.accord.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A company of the size a test needs, in the same files as {@code sample/}: the people of the sample and many more reps on one plan. */
public final class LargeSample {

    static final String PLAN = "FY27-ENT-AE";

    private static final String ASSIGNMENT_COLUMNS =
            "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n";

    private LargeSample() {}

    /** @return the ids of the reps that were added */
    public static List<String> write(Path folder, int reps) throws IOException {
        List<String> ids = ids(reps);
        Files.createDirectories(folder.resolve("plans"));
        Files.writeString(folder.resolve("people.csv"), people(ids));
        Files.writeString(folder.resolve("assignments.csv"), assignments(ids));
        Files.copy(Path.of("sample/plans/" + PLAN + ".yaml"), folder.resolve("plans/" + PLAN + ".yaml"));
        return ids;
    }

    static List<String> ids(int reps) {
        return IntStream.range(0, reps).mapToObj(i -> "R" + (20_000 + i)).toList();
    }

    /** The sample's own reps stay out, so that a campaign has exactly the reps it was asked for. */
    static String people(List<String> reps) throws IOException {
        String others = Files.readAllLines(Path.of("sample/people.csv")).stream()
                .filter(line -> !line.contains(",rep,"))
                .collect(Collectors.joining("\n", "", "\n"));
        return others + reps.stream().map(LargeSample::person).collect(Collectors.joining());
    }

    private static String person(String id) {
        String number = id.substring(1);
        return id + ",Rep Number " + number + ",rep." + number
                + "@kitebridge.example,en,USD,America/Los_Angeles,US-TX,rep,"
                + "Enterprise AE,West,E1002,2026-01-01,\n";
    }

    static String assignments(List<String> reps) {
        return ASSIGNMENT_COLUMNS + reps.stream().map(LargeSample::assignment).collect(Collectors.joining());
    }

    private static String assignment(String id) {
        return PLAN + "," + id + ",,,140000,,2027-01-01,\n"
                + PLAN + "," + id + ",NEW-ACV,400000,,,2027-01-01,\n"
                + PLAN + "," + id + ",YEAR-ACCEL,1600000,,,2027-01-01,\n";
    }
}
