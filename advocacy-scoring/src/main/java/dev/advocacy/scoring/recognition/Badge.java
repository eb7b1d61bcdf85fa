package dev.advocacy.scoring.recognition;

/**
 * A badge that can be earned. Immutable.
 *
 * @param id its name in the file
 * @param name as people read it
 * @param description what it stands for and what earns it, in a sentence
 * @param when what earns it
 * @param keep whether it stays
 */
public record Badge(String id, String name, String description, Criterion when, Keep keep) {

    /** What happens when the criterion no longer holds. */
    public enum Keep {
        /** Nothing: what was earned stays, also when an event is taken back later. */
        STICKY,
        /** It is suspended until the criterion holds again, and revoked when everything that earned it was taken back. */
        LIVE
    }
}
