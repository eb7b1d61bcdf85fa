package dev.advocacy.sandbox;

/** Does the work of one route. */
@FunctionalInterface
interface Handler {
    /** Answers, or throws a {@link Refusal}. */
    Answer handle(Call call);
}
