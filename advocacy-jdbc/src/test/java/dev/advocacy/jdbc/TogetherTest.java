package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("what is asked while a unit is under way is answered by the next one, each with its own answer")
    void gathers() throws Exception {
        var open = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(asked -> doubled(asked, open));
        var first = threads.submit(() -> together.ask(0));
        while (sizes.isEmpty()) {
            Thread.onSpinWait();
        }
        var others = ask(together, 1, THREADS - 1);
        while (together.waiting() < THREADS - 1) {
            Thread.onSpinWait();
        }
        open.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isZero();
        for (int i = 1; i < THREADS; i++) {
            assertThat(others.get(i - 1).get(30, TimeUnit.SECONDS)).isEqualTo(2 * i);
        }
        assertThat(sizes).containsExactly(1, THREADS - 1);
    }

    @Test
    @DisplayName("a unit that fails, by an exception or an error, fails for each that asked, and the next one goes on")
    void fails() throws Exception {
        var together = new Together<Integer, Integer>(asked -> {
            if (asked.contains(1)) {
                throw new NoClassDefFoundError("gone");
            }
            return doubled(asked, new CountDownLatch(0));
        });
        assertThatThrownBy(() -> together.ask(1)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(threads.submit(() -> together.ask(2)).get(30, TimeUnit.SECONDS))
                .isEqualTo(4);
    }

    @Test
    @DisplayName("an answer that throws does so for its asker alone")
    void failsForOne() {
        var together = new Together<Integer, Integer>(asked -> asked.stream()
                .<Supplier<Integer>>map(q -> q == 1 ? Together.failing(new IllegalStateException("one")) : () -> q)
                .toList());
        assertThatThrownBy(() -> together.ask(1)).hasMessage("one");
        assertThat(together.ask(2)).isEqualTo(2);
    }

    private List<Future<Integer>> ask(Together<Integer, Integer> together, int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> threads.submit(() -> together.ask(i)))
                .toList();
    }

    private List<Supplier<Integer>> doubled(List<Integer> asked, CountDownLatch open) {
        sizes.add(asked.size());
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return asked.stream().<Supplier<Integer>>map(q -> () -> 2 * q).toList();
    }
}
