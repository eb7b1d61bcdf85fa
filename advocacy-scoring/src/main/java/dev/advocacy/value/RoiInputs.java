package dev.advocacy.value;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.List;
import java.util.Optional;

/** Everything that a return is reckoned from. */
record RoiInputs(
        Plan plan,
        List<ScoringEvent> log,
        Optional<Journeys> journeys,
        Optional<RateCard> card,
        Optional<Formula> formula,
        Tally networks,
        boolean emvAdded,
        List<ChannelFee> fees,
        long seed,
        int resamples,
        GroupThreshold threshold) {}
