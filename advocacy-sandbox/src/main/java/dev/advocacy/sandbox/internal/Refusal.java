package dev.advocacy.sandbox.internal;

/** A request turned down; carries the answer that says so in the network's own words. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super(answer.status() + " " + answer.body(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    /** The short envelope: message and status. */
    public static Refusal plain(int status, String message) {
        return new Refusal(
                Answer.json(status, Json.object().put("message", message).put("status", status)));
    }
}
