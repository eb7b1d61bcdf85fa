package dev.advocacy.scoring;

import java.util.Objects;

/** How one ambassador wants to stand on boards and in a team's total. Where nothing is known, use {@link #counted()}. */
public sealed interface Visibility {

    /** On boards, under their own id; counted for the team. */
    static Visibility shown() {
        return new Shown();
    }

    /** On no board, and counted for the team. */
    static Visibility counted() {
        return new Counted();
    }

    /** On no board, and in no total. */
    static Visibility absent() {
        return new Absent();
    }

    /** On boards under another name, by which ties are broken too; counted for the team. */
    static Visibility as(String pseudonym) {
        return new Pseudonym(pseudonym);
    }

    /** See {@link #shown()}. */
    record Shown() implements Visibility {}

    /** See {@link #counted()}. */
    record Counted() implements Visibility {}

    /** See {@link #absent()}. */
    record Absent() implements Visibility {}

    /**
     * See {@link #as}.
     *
     * @param name nobody's id and nobody else's pseudonym
     */
    record Pseudonym(String name) implements Visibility {
        /** Checks. */
        public Pseudonym {
            Objects.requireNonNull(name, "name");
        }
    }
}
