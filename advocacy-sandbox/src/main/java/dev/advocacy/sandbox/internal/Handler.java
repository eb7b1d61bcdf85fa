package dev.advocacy.sandbox.internal;

/** Does the work of one route. */
@FunctionalInterface
public interface Handler {
    /** Answers, or throws a {@link Refusal}. */
    Answer handle(Call call);
}
