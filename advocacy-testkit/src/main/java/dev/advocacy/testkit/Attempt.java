package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.util.List;
import java.util.Optional;

/**
 * What one call into an adapter came to, and what stood on the wire by then.
 *
 * @param value what it returned, if it returned
 * @param failure what it threw, if it threw
 * @param sent the requests that it made, without preparatory ones
 */
record Attempt<T>(Optional<T> value, Optional<Throwable> failure, List<WireRequest> sent) {

    /** Fails unless the call returned. */
    T returned() {
        failure.ifPresent(thrown -> fail("the adapter threw, with " + sent + " on the wire", thrown));
        return value.orElseThrow(() -> new AssertionError("the adapter returned null"));
    }

    /** Fails unless the call threw a {@link ChannelException}. */
    ChannelException threw() {
        if (failure.isEmpty()) {
            return fail("the adapter returned %s where it had to throw, with %s on the wire", value, sent);
        }
        if (failure.get() instanceof ChannelException refused) {
            return refused;
        }
        return fail("the adapter may throw nothing but ChannelException", failure.get());
    }

    ChannelException threw(Remedy remedy) {
        ChannelException thrown = threw();
        assertThat(thrown.remedy())
                .as("remedy of %s, with %s on the wire", thrown, sent)
                .isEqualTo(remedy);
        return thrown;
    }

    /** Fails unless exactly one request that may have changed something was sent. */
    Attempt<T> sentOnce() {
        assertThat(changing()).as("requests that could create a post").hasSize(1);
        return this;
    }

    Attempt<T> sentNothing() {
        assertThat(changing()).as("requests that could create a post").isEmpty();
        return this;
    }

    private List<WireRequest> changing() {
        return sent.stream()
                .filter(request ->
                        !request.method().equals("GET") && !request.method().equals("HEAD"))
                .toList();
    }
}
