package dev.advocacy.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several threads ask for at the same moment is done in one unit, so that they share its commit. While one thread works, the
 * questions of the others gather; the next one of them takes all. Thread-safe.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class Together<Q, A> {
    private static final int MOST = 64;

    private static final class Asked<Q, A> {
        private final Q question;
        private @Nullable Supplier<A> answer;

        Asked(Q question) {
            this.question = question;
        }
    }

    private final Function<List<Q>, List<Supplier<A>>> unit;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();

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
        waiting.add(mine);
        working.lock();
        try {
            while (mine.answer == null) {
                answerNext();
            }
        } finally {
            working.unlock();
        }
        return Objects.requireNonNull(mine.answer).get();
    }

    /** How many questions nobody has taken yet. */
    int waiting() {
        return waiting.size();
    }

    private void answerNext() {
        var asked = next();
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

    private List<Asked<Q, A>> next() {
        var taken = new ArrayList<Asked<Q, A>>();
        for (var one = waiting.poll(); one != null; one = taken.size() < MOST ? waiting.poll() : null) {
            taken.add(one);
        }
        return taken;
    }
}
