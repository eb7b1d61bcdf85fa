package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.facebook.Handoffs;
import java.time.Instant;
import java.util.Optional;

/**
 * A share dialog that was opened at Facebook, or a post that a person made in one. The app that sent the person there learns
 * nothing of it; the test does.
 *
 * @param link what was to be shared
 * @param at by the sandbox's clock
 * @param login who posted; empty if a dialog was only opened
 * @param postId the profile post; empty if a dialog was only opened
 */
public record FacebookHandoff(String link, Instant at, Optional<String> login, Optional<String> postId) {

    static FacebookHandoff of(Handoffs.Handoff handoff) {
        return new FacebookHandoff(handoff.link(), handoff.at(), handoff.login(), handoff.postId());
    }

    /** Whether there is a post, not only an opened dialog. */
    public boolean posted() {
        return postId.isPresent();
    }
}
