package dev.accord.commission.run;

import dev.accord.commission.calc.Facts;
import dev.accord.commission.run.RunView.Warning;
import java.util.List;
import java.util.Map;

/**
 * What a run is computed from, read at one moment.
 *
 * @param imported what another system computed, by payee
 * @param inputHash over everything
 * @param otherHash over everything but the deals: when it is the same as before, only changed deals can have changed anything
 * @param stamp of the newest fact that was read
 */
record LoadedFacts(
        Facts facts,
        Map<String, ImportedLines.Of> imported,
        String inputHash,
        String otherHash,
        long stamp,
        List<Warning> warnings) {}
