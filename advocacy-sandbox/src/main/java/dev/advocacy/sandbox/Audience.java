package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.BookedPost;
import dev.advocacy.sandbox.internal.Clicker;
import dev.advocacy.sandbox.internal.Encounter;
import dev.advocacy.sandbox.internal.Network;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The people who see the posts of a network, click on their links, react and comment over the three days after.
 *
 * <p>Who does what and when is decided by the sandbox's seed, the author and the text of a post without its links, so it is the
 * same in every run. Nothing happens by itself: {@link #react()} makes happen what is due. A click is a real GET on the link, if
 * that is on this machine: first the network's machine for a preview, then people with browsers and an {@code X-Forwarded-For} of
 * their own from the address ranges kept for documentation, some of them twice. Links elsewhere are never requested, redirects
 * never followed. Blocks until all is done; thread-safe, one call after the other.
 */
public final class Audience {
    private static final int CLICKING_AT_ONCE = 8;

    private final Network network;
    private final Clock clock;
    private final long seed;
    private final Clicker clicker;

    Audience(Network network, Clock clock, long seed) {
        this.network = network;
        this.clock = clock;
        this.seed = seed;
        this.clicker = new Clicker(network.site());
    }

    /** Makes happen what is due by the sandbox's clock and has not happened yet. Again at the same time it does nothing. */
    public AudienceSummary react() {
        return reactUntil(clock.instant());
    }

    /**
     * Makes happen what is due until then, even if that is in the sandbox's future; it will not happen again when that comes.
     *
     * @throws IllegalStateException if interrupted; what was under way counts as happened
     */
    public synchronized AudienceSummary reactUntil(Instant until) {
        List<Encounter> encounters = new ArrayList<>();
        for (BookedPost post : network.posts()) {
            encounter(post, post.visibleUntil(until)).ifPresent(encounters::add);
        }
        return encounters.isEmpty() ? AudienceSummary.NOTHING : meet(encounters);
    }

    /** Moves the post's mark at once, so that nothing happens twice even if what follows is interrupted. */
    private Optional<Encounter> encounter(BookedPost post, Instant to) {
        Instant from = post.engagement().until();
        Instant end = post.createdAt().plus(Encounter.LONGEST);
        if (from != null && (!from.isBefore(end) || !to.isAfter(from))) {
            return Optional.empty();
        }
        post.engagement().advance(to);
        return Optional.of(new Encounter(post, seed, from, to, clicker));
    }

    private static AudienceSummary meet(List<Encounter> encounters) {
        ExecutorService pool = Executors.newFixedThreadPool(CLICKING_AT_ONCE);
        try {
            AudienceSummary sum = AudienceSummary.NOTHING;
            for (Future<Encounter> met : pool.invokeAll(encounters)) {
                sum = sum.plus(AudienceSummary.of(met.get()));
            }
            return sum;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the audience was reacting", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The audience could not react", broken);
        } finally {
            pool.shutdownNow();
        }
    }
}
