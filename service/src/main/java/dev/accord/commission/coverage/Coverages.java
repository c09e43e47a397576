package dev.accord.commission.coverage;

import dev.accord.commission.calc.Coverage;
import java.util.List;

/** Who covers what. */
public interface Coverages {

    /** All of it, by kind, value, person and first day. */
    List<Coverage> all();
}
