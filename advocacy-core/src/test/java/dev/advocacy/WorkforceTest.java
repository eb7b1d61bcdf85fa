package dev.advocacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkforceTest {

    @Test
    @DisplayName("a look that fails badly, by an error of the machine, is made again: the schedule never ends silently")
    void looksAgainAfterAnError() throws Exception {
        var workforce = new Workforce(Runnable::run);
        var looks = new CountDownLatch(2);
        workforce.everySoOften(() -> {
            looks.countDown();
            throw new StackOverflowError("as if");
        });
        try {
            assertThat(looks.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            workforce.close(atMost -> true);
        }
    }
}
