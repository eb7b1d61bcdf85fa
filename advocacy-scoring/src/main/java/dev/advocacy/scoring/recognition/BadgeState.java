package dev.advocacy.scoring.recognition;

/** Where a badge stands. */
public enum BadgeState {
    /** It is theirs. */
    ISSUED,
    /** Not now; it can come back. */
    SUSPENDED,
    /** No longer; what comes later is another badge. */
    REVOKED
}
