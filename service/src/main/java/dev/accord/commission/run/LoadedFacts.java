package dev.accord.commission.run;

import dev.accord.commission.calc.Facts;
import dev.accord.commission.run.RunView.Warning;
import java.util.List;

/**
 * What a run is computed from, read at one moment.
 *
 * @param inputHash over everything
 * @param otherHash over everything but the deals: when it is the same as before, only changed deals can have changed anything
 * @param stamp of the newest fact that was read
 */
record LoadedFacts(Facts facts, String inputHash, String otherHash, long stamp, List<Warning> warnings) {}
