package dev.accord.people;

/**
 * People from a CSV file with the columns {@code id,name,mail,language,currency,time_zone,jurisdiction,roles,title,team,manager,effective_from,
 * effective_to}. Several rows of one id are that person's history; an open end closes at the start of the next row. A row is known by id and
 * effective_from: the file adds rows and corrects them, and never removes a person or a row that it does not name.
 *
 * <p>All or nothing: a file with a fault is refused with every fault, by row and column ({@link dev.accord.shared.Refusal}).
 */
public interface PeopleImport {

    /** Says what {@link #run} would do, and changes nothing. */
    ImportReport check(byte[] csv);

    ImportReport run(byte[] csv, String fileName);

    /** Everybody's rows that count, as a file that imports to the same. */
    byte[] export();
}
