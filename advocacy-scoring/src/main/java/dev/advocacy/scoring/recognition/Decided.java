package dev.advocacy.scoring.recognition;

import java.util.List;

/**
 * What people decided and no event tells. Immutable.
 *
 * @param badges about badges, in any order
 * @param results settled challenges as they were published: each stays as it is, whatever comes in later
 */
public record Decided(List<BadgeDecision> badges, List<ChallengeResult> results) {
    /** Nothing. */
    public static final Decided NOTHING = new Decided(List.of(), List.of());

    /** Checks that results are settled, and copies. */
    public Decided {
        badges = List.copyOf(badges);
        results = List.copyOf(results);
        results.stream()
                .filter(result -> result.phase() != ChallengeResult.Phase.SETTLED)
                .findFirst()
                .ifPresent(result -> {
                    throw new IllegalArgumentException("result of challenge " + result.challenge() + " is "
                            + result.phase() + ": keep only settled ones");
                });
    }
}
