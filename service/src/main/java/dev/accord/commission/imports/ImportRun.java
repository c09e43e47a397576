package dev.accord.commission.imports;

/** The import that is under way, as the reader of a file sees it. */
public interface ImportRun {

    boolean dryRun();

    /** Number of this change of facts; higher than that of every change committed before. */
    long stamp();

    /** Size of the file. */
    long bytesTotal();

    /** May be called often: it is told on at most twice a second. */
    void progress(long bytesRead, long rowsRead);

    /** @param word {@code reading}, {@code checking} or {@code storing} */
    void phase(String word);
}
