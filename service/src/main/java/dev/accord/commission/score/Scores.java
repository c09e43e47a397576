package dev.accord.commission.score;

import dev.accord.commission.calc.Score;
import java.util.List;

/** Scores of objectives and attainment figures computed elsewhere. */
public interface Scores {

    /** All of them, by person, period, plan and component. */
    List<Score> all();
}
