package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.BookedPost;
import dev.advocacy.sandbox.internal.Faults;
import dev.advocacy.sandbox.internal.Front;
import dev.advocacy.sandbox.internal.Network;
import dev.advocacy.sandbox.internal.RequestLog;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * One network in the sandbox: its address, its books, its audience, and the misfortunes that can be asked for.
 *
 * <p>What only one network has is in its own class, e.g. {@link LinkedInSandbox}. Thread-safe; nothing is kept after the sandbox
 * closes.
 */
public abstract class NetworkSandbox {
    private final String name;
    private final URI url;
    private final Network network;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final Audience audience;

    NetworkSandbox(String name, URI url, Network network, Clock clock, long seed) {
        this.name = name;
        this.url = url;
        this.network = network;
        this.audience = new Audience(network, clock, seed);
    }

    /** What it is called in addresses, e.g. {@code linkedin}. */
    public final String name() {
        return name;
    }

    /** Base of all addresses, without a slash at the end, e.g. {@code http://127.0.0.1:40001/linkedin}. */
    public final URI url() {
        return url;
    }

    /** Every post ever made, oldest first, deleted ones included. */
    public final List<SandboxPost> posts() {
        return network.posts().stream().map(SandboxPost::of).toList();
    }

    /** How many posts were ever made per link, deleted ones included. With one link per delivery each value must be 1. */
    public final Map<String, Integer> postsByLink() {
        Map<String, Integer> counts = new TreeMap<>();
        for (BookedPost post : network.posts()) {
            post.link().ifPresent(link -> counts.merge(link, 1, Integer::sum));
        }
        return counts;
    }

    /** What arrived so far; a snapshot. */
    public final RequestCounts requests() {
        return new RequestCounts(log.requests(), log.bodies());
    }

    /** Lets a misfortune wait for the requests that it concerns. Earlier ones strike first. */
    public final void fail(Fault fault) {
        fault.into(faults);
    }

    /** Takes back every fault that has not struck yet. */
    public final void heal() {
        faults.clear();
    }

    /** The people who see the posts; always the same object. */
    public final Audience audience() {
        return audience;
    }

    Front front(Executor workers) {
        return new Front(url.getPath(), network, faults, log, workers);
    }
}
