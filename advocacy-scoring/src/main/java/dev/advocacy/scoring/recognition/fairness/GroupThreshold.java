package dev.advocacy.scoring.recognition.fairness;

/**
 * How many people a group needs before it is looked at. Immutable.
 *
 * @param members 2 or more
 * @param reason why it is another than the standard one, for the record; empty for the standard one
 */
public record GroupThreshold(int members, String reason) {
    private static final int STANDARD = 5;

    /** Checks that another threshold than the standard one has its reason. */
    public GroupThreshold {
        if (members < 2) {
            throw new IllegalArgumentException(
                    "group threshold is " + members + ": a group has 2 or more members, or it is a person");
        }
        if (members != STANDARD && reason.isBlank()) {
            throw new IllegalArgumentException("group threshold is " + members + " and not " + STANDARD
                    + ", and no reason is on record: write down why");
        }
    }

    /** Five members. */
    public static GroupThreshold standard() {
        return new GroupThreshold(STANDARD, "");
    }

    /** Another one, with the reason for it. */
    public static GroupThreshold because(int members, String reason) {
        return new GroupThreshold(members, reason);
    }
}
