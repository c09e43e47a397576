package dev.accord.commission.imports;

import dev.accord.shared.csv.CsvIssues;

/**
 * What became of the rows of a file.
 *
 * @param unchanged rows that say what is known already
 * @param issues when there is one, nothing of the file is kept
 */
public record Outcome(long rows, long added, long changed, long unchanged, CsvIssues issues) {}
