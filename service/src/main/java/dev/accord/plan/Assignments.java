package dev.accord.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is on which plan, from when to when, and with which own numbers. A day before a plan starts stands for the plan's first day, because plans
 * are sent out ahead of their year.
 */
public interface Assignments {

    Optional<Assignment> find(String planCode, String personId, LocalDate asOf);

    /** Of these plans those that somebody is on, that day or when the plan starts; {@code true} where this person is one of them. */
    Map<String, Boolean> taken(Collection<String> planCodes, String personId, LocalDate asOf);

    /** Everybody on the plan on that day, by person id. */
    List<Assignment> ofPlan(String planCode, LocalDate asOf);

    List<Assignment> ofPerson(String personId, LocalDate asOf);

    /** Every assignment there is, past ones included, by plan, person and day. */
    List<Assignment> all();

    /** Reads a file (see docs/assignments-format.md): all or nothing, and the same file again changes nothing. */
    Imported importCsv(byte[] file, boolean dryRun);

    /** Gives an assignment a last day, which must be one of its days; what it paid until then stays. */
    void end(long id, LocalDate lastDay);

    /** Takes away an assignment that has not started; one that has is ended instead. */
    void remove(long id);

    record Imported(int rows, int created, int changed, int unchanged) {}
}
