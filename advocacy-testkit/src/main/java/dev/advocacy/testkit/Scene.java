package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;

/** One adapter before one network, for one test. */
final class Scene implements AutoCloseable {
    final ScriptedNetwork network;
    final ChannelAdapter adapter;
    private final Set<Route> preparatory;
    private final Duration patience;

    Scene(ScriptedNetwork network, ChannelAdapter adapter, Set<Route> preparatory, Duration patience) {
        this.network = network;
        this.adapter = adapter;
        this.preparatory = preparatory;
        this.patience = patience;
    }

    /** Makes a call, bounded in time. The call's own failure is kept; a call that does not end fails the test. */
    <T> Attempt<T> attempt(Callable<T> call) {
        int before = network.requests().size();
        try {
            T value = Bounded.call(patience, call);
            return new Attempt<>(Optional.ofNullable(value), Optional.empty(), sentSince(before));
        } catch (AssertionError late) {
            throw late;
        } catch (Throwable thrown) {
            return new Attempt<>(Optional.empty(), Optional.of(thrown), sentSince(before));
        }
    }

    Publisher publisher() {
        return offered(adapter.publisher(), "publishing through the API");
    }

    Retractor retractor() {
        return offered(adapter.retractor(), "deleting of posts");
    }

    Editor editor() {
        return offered(adapter.editor(), "editing of posts");
    }

    EngagementReader engagement() {
        return offered(adapter.engagement(), "reading of counts");
    }

    AccountConnector accounts() {
        return offered(adapter.accounts(), "connecting of accounts");
    }

    void assertNoIo() {
        assertThat(network.connections()).as("connections opened").isZero();
    }

    static <T> T offered(Optional<T> part, String what) {
        Assumptions.assumeTrue(part.isPresent(), "this adapter offers no " + what);
        return part.get();
    }

    @Override
    public void close() {
        network.close();
        adapter.close();
    }

    private List<WireRequest> sentSince(int before) {
        List<WireRequest> all = network.requests();
        return all.subList(before, all.size()).stream()
                .filter(request -> preparatory.stream().noneMatch(route -> route.matches(request)))
                .toList();
    }
}
