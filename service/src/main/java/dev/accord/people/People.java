package dev.accord.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads people, their roles and their reporting line as of a date. */
public interface People {

    Optional<Person> find(String id, LocalDate asOf);

    /** The row that holds today, else the newest former one, else the first future one: for showing a name. */
    Optional<Person> latest(String id);

    Map<String, Person> latest(Collection<String> ids);

    List<Person> select(PeopleRule rule, LocalDate asOf);

    /** From the direct manager to the top, as of that day. */
    List<Person> managersOf(String id, LocalDate asOf);

    /** Direct reports, or the whole line below, as of that day. */
    List<Person> reportsOf(String managerId, LocalDate asOf, boolean wholeLine);

    /** Whether one is anywhere above the other in the reporting line of that day. */
    boolean isAbove(String managerId, String personId, LocalDate asOf);

    List<Person> holdersOf(Role role, LocalDate asOf);

    /** Who stands in for this person on that day: present only while the person is absent; follows chains, never in a circle. */
    Optional<String> substituteFor(String personId, LocalDate day);

    /** The people for whom this person stands in on that day. */
    Set<String> substitutedBy(String personId, LocalDate day);

    /** Every row of everybody over all time, by person and day; each ends before the next of the same person begins. */
    List<Person> everyRow();
}
