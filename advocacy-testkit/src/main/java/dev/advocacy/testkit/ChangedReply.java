package dev.advocacy.testkit;

import java.util.function.UnaryOperator;

/** A reply that the kit changed on purpose, so that a failure can show what the adapter read. Thread-safe. */
final class ChangedReply implements Reply {
    private static final int LONGEST = 300;

    private final Reply usual;
    private final UnaryOperator<Answer> change;
    private volatile String told = "nothing yet";

    private ChangedReply(Reply usual, UnaryOperator<Answer> change) {
        this.usual = usual;
        this.change = change;
    }

    static ChangedReply of(Reply usual, UnaryOperator<Answer> change) {
        return new ChangedReply(usual, change);
    }

    @Override
    public Answer to(WireRequest request) {
        Answer answer = change.apply(usual.to(request));
        String body = answer.body();
        told = answer.status() + " with '" + (body.length() <= LONGEST ? body : body.substring(0, LONGEST) + "...")
                + "'";
        return answer;
    }

    /** Runs what asserts something; where it fails, the failure says what the network replied. */
    void shownBy(Runnable law) {
        try {
            law.run();
        } catch (AssertionError e) {
            throw new AssertionError("the network replied " + told + ": " + e.getMessage(), e);
        }
    }
}
