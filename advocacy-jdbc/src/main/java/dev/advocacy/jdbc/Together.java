package dev.advocacy.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several threads ask for at the same moment is done in one unit, so that they share its commit. While one thread works, the
 * questions of the others gather; the one that has waited the longest of them works next, and takes all. Thread-safe.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class Together<Q, A> {
    private static final int MOST = 64;

    private static final class Asked<Q, A> {
        private final Q question;

        /** Completed with true once it is answered, with false where its own thread is to work. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private @Nullable Supplier<A> answer;

        Asked(Q question) {
            this.question = question;
        }

        /** Whoever works hands over to it or answers it, so this wait ends; an interrupt does not end it. */
        boolean isAnswered() {
            return turn.join();
        }
    }

    private final Function<List<Q>, List<Supplier<A>>> unit;
    private final Deque<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean working;

    /**
     * Questions of one kind.
     *
     * @param unit answers all, in their order, and has committed when it returns; an answer may throw for its asker alone, and
     *     what the unit throws is thrown to each
     */
    Together(Function<List<Q>, List<Supplier<A>>> unit) {
        this.unit = unit;
    }

    A ask(Q question) {
        var mine = new Asked<Q, A>(question);
        if (worksAtOnce(mine) || !mine.isAnswered()) {
            work(mine);
        }
        return Objects.requireNonNull(mine.answer).get();
    }

    private synchronized boolean worksAtOnce(Asked<Q, A> mine) {
        waiting.add(mine);
        boolean first = !working;
        working = true;
        return first;
    }

    /** The next one begins before those that are answered go on, so that nothing lies still while they wake up. */
    private void work(Asked<Q, A> mine) {
        var asked = next();
        try {
            answer(asked);
        } finally {
            handOver();
            asked.stream().filter(other -> other != mine).forEach(other -> other.turn.complete(true));
        }
    }

    private void handOver() {
        var next = successor();
        if (next != null) {
            next.turn.complete(false);
        }
    }

    private synchronized @Nullable Asked<Q, A> successor() {
        working = !waiting.isEmpty();
        return waiting.peek();
    }

    /** How many questions nobody has taken yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    private void answer(List<Asked<Q, A>> asked) {
        var answers = answers(asked.stream().map(a -> a.question).toList());
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer = answers.get(i);
        }
    }

    private List<Supplier<A>> answers(List<Q> questions) {
        try {
            return unit.apply(questions);
        } catch (RuntimeException | Error e) {
            return isOfOne(e) && questions.size() > 1 ? oneByOne(questions) : allFailing(questions, e);
        }
    }

    /** Whether one question may have spoilt it for the others: where the database is away, no other would fare better. */
    private static boolean isOfOne(Throwable e) {
        return e instanceof StoreException failure && failure.code().equals("store.failed");
    }

    private List<Supplier<A>> oneByOne(List<Q> questions) {
        return questions.stream().map(q -> answers(List.of(q)).get(0)).toList();
    }

    private List<Supplier<A>> allFailing(List<Q> questions, Throwable e) {
        return questions.stream().map(q -> Together.<A>failing(e)).toList();
    }

    static <A> Supplier<A> failing(Throwable e) {
        return () -> {
            if (e instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e;
        };
    }

    private synchronized List<Asked<Q, A>> next() {
        var taken = new ArrayList<Asked<Q, A>>();
        while (taken.size() < MOST && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }
}
