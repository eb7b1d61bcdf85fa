package dev.advocacy.cli.report;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.Resamples;
import java.util.List;
import java.util.Optional;

/**
 * What a report on credit says.
 *
 * @param source of the paths, as a person calls it
 * @param paths that were looked at
 * @param currency of the value, if it is known
 * @param chosen what the model that was asked for says
 * @param all what each model says, the chosen one among them
 * @param resamples of the chosen model; none where it draws itself
 * @param seed of everything that was drawn
 * @param assumed what somebody assumed, in sentences
 */
public record CreditFigures(
        String source,
        Paths paths,
        Optional<String> currency,
        Attribution.Told chosen,
        List<Attribution> all,
        Optional<Resamples> resamples,
        long seed,
        List<String> assumed) {

    /** Copies. */
    public CreditFigures {
        all = List.copyOf(all);
        assumed = List.copyOf(assumed);
    }
}
