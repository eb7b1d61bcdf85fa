package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.facebook.Rules;

/**
 * How strict and how slow the sandbox's Facebook is, where the real one differs from app to app or from day to day.
 *
 * <p>Each rule holds from the moment it is set. Thread-safe.
 */
public final class FacebookRules {
    private final Rules rules;

    FacebookRules(Rules rules) {
        this.rules = rules;
    }

    /** The app has to show {@code appsecret_proof} with every token, as its settings may demand; there is no way back. */
    public void requireProof(String appId) {
        rules.requireProof(appId);
    }

    /**
     * All errors come with this HTTP status, as the real network sometimes does it: the code counts, not the status.
     *
     * @param status e.g. 200, 400 or 500; 0, as at first, for the one that mostly comes with the error
     */
    public void errorStatus(int status) {
        rules.errorStatus(status);
    }

    /** Whether a code gives a token of sixty days at once; at first it gives one of two hours, to be exchanged. */
    public void longLivedAtOnce(boolean atOnce) {
        rules.longLivedAtOnce(atOnce);
    }

    /** Whether the summaries of comments and reactions need {@code pages_read_user_content}; at first they do not. */
    public void summariesNeedUserContent(boolean needed) {
        rules.summariesNeedUserContent(needed);
    }

    /** A video sent from now on is being processed for so many looks at its status and then ready; 1 at first. */
    public void videosReadyAfter(int looks) {
        rules.videos(looks, false);
    }

    /** A video sent from now on is being processed for so many looks at its status and then broken: there is no post. */
    public void videosBreakAfter(int looks) {
        rules.videos(looks, true);
    }

    /** Of the next piece of a file only so many bytes arrive; the sender gets a passing error and may ask how far it came. */
    public void breakUpload(int afterBytes) {
        rules.breakUpload(afterBytes);
    }
}
