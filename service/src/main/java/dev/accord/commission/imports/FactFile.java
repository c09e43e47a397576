package dev.accord.commission.imports;

import java.io.InputStream;

/** One kind of file with facts. Implementations read, check and store within the caller's transaction; a fault or a dry run rolls it back. */
public interface FactFile {

    /** Word of the kind, as in addresses and the log of imports: {@code transactions}, {@code rates}, … */
    String kind();

    long maxBytes();

    /** @throws dev.accord.shared.Refusal when the file cannot be read as a file of this kind at all */
    Outcome read(InputStream in, ImportRun run);
}
