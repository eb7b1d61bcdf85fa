package dev.advocacy;

import dev.advocacy.ambassador.Ambassadors;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Channels;
import dev.advocacy.content.ContentLibrary;
import dev.advocacy.delivery.Deliveries;
import dev.advocacy.engagement.Engagement;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.PolicyOverridden;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.Shares;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.store.InMemoryStore;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The door to the SDK: one instance serves one company. Thread-safe. Closing it stops its workers and closes its adapters;
 * the store and the executor belong to the host.
 */
public final class Advocacy implements AutoCloseable {
    private final AdvocacyStore store;
    private final Channels channels;
    private final Workforce workforce;
    private final ContentLibrary content;
    private final Ambassadors ambassadors;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Shares shares;
    private final Engagement engagement;

    private Advocacy(Builder plan) {
        var clock = plan.clock;
        store = plan.store == null ? new InMemoryStore(clock) : plan.store;
        var storeClock = new StoreClock(store.deliveries());
        channels = new Channels(plan.adapters, plan.policies);
        workforce = new Workforce(plan.executor);
        content = new ContentLibrary(store.content(), clock);
        ambassadors = new Ambassadors(store.ambassadors(), this::withdrawDeliveries);
        connections = new Connections(store.ambassadors(), ambassadors, channels, clock, this::resumeDeliveries);
        deliveries =
                new Deliveries(store.deliveries(), channels, connections, clock, workforce.executor(), plan.workers);
        shares = new Shares(
                store.shares(), content, ambassadors, connections, channels, deliveries, storeClock, plan.linkBase);
        engagement = new Engagement(store.engagement(), store.deliveries(), deliveries, connections, channels, clock);
        store.record(plan.overrides());
    }

    /** Begins to set up an instance. */
    public static Builder builder() {
        return new Builder();
    }

    /** What may be shared. */
    public ContentLibrary content() {
        return content;
    }

    /** Who takes part. */
    public Ambassadors ambassadors() {
        return ambassadors;
    }

    /** People's accounts on the channels. */
    public Connections connections() {
        return connections;
    }

    /** Drafts, checks, approvals. */
    public Shares shares() {
        return shares;
    }

    /** What goes out. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** What comes back. */
    public Engagement engagement() {
        return engagement;
    }

    /** What happened: scores, boards and reports are folds over it. */
    public EventLog events() {
        return store.events();
    }

    /** The channels of this deployment. */
    public Channels channels() {
        return channels;
    }

    /** Publishes what is due, from now on, in the background. Starting twice does nothing the second time. */
    public void start() {
        workforce.everySoOften(deliveries::deliverInBackground);
    }

    /**
     * Stops the workers: nothing more is claimed, here or by {@code deliverDue()}. Waits for what is under way, on our own threads
     * and on the host's executor, for as long as a call may take (30 seconds), then closes the adapters. What takes longer ends by
     * itself; its outcome is looked for. A second time does nothing more.
     */
    @Override
    public void close() {
        workforce.close(deliveries::stop);
        channels.close();
    }

    private void resumeDeliveries(AmbassadorId id) {
        deliveries.resume(id);
    }

    private void withdrawDeliveries(AmbassadorId id) {
        deliveries.withdraw(id);
        connections.of(id).forEach(c -> connections.disconnect(id, c.account()));
    }

    /** Sets up an {@link Advocacy}. Not thread-safe. */
    public static final class Builder {
        private static final int WORKERS = 8;

        private final List<ChannelAdapter> adapters = new ArrayList<>();
        private final Map<ChannelId, ChannelPolicy> policies = new HashMap<>();
        private final Map<ChannelId, String> reasons = new HashMap<>();
        private @Nullable AdvocacyStore store;
        private @Nullable Executor executor;
        private @Nullable URI linkBase;
        private int workers = WORKERS;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** Adds a channel. The instance closes the adapter. */
        public Builder channel(ChannelAdapter adapter) {
            adapters.add(Objects.requireNonNull(adapter, "adapter"));
            return this;
        }

        /**
         * Sets a channel's terms aside.
         *
         * @param reason why this deployment may; it lands in the event log
         */
        public Builder policy(ChannelId channel, ChannelPolicy policy, String reason) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "overriding the policy of '" + channel + "' needs a reason: say why this deployment may");
            }
            policies.put(channel, policy);
            reasons.put(channel, reason);
            return this;
        }

        /** Where everything is kept. Left out: in memory, gone with the process. The host closes it. */
        public Builder store(AdvocacyStore where) {
            this.store = Objects.requireNonNull(where, "store");
            return this;
        }

        /** The time. Left out: the system's. */
        public Builder clock(Clock time) {
            this.clock = Objects.requireNonNull(time, "clock");
            return this;
        }

        /**
         * Where posts are published, and how many at once. Left out: eight threads of its own. The host closes its executor.
         */
        public Builder executor(Executor host, int atOnce) {
            if (atOnce < 1) {
                throw new IllegalArgumentException("executor: " + atOnce + " workers publish nothing; give at least 1");
            }
            this.executor = Objects.requireNonNull(host, "executor");
            this.workers = atOnce;
            return this;
        }

        /**
         * The host's redirect, to which a link's id is appended, for example {@code https://go.example.com/r/}. Left out:
         * links are not tracked, and clicks are not counted.
         */
        public Builder linkBase(URI redirect) {
            boolean web = "https".equals(redirect.getScheme()) || "http".equals(redirect.getScheme());
            if (!web || redirect.getHost() == null || redirect.getQuery() != null || redirect.getFragment() != null) {
                throw new IllegalArgumentException("linkBase '" + redirect
                        + "' must be an http(s) address without query and fragment, such as https://go.example.com/r/");
            }
            this.linkBase = redirect.toString().endsWith("/") ? redirect : URI.create(redirect + "/");
            return this;
        }

        /** The instance; it publishes nothing before {@link Advocacy#start()}. */
        public Advocacy build() {
            return new Advocacy(this);
        }

        private List<AdvocacyEvent> overrides() {
            return reasons.entrySet().stream()
                    .<AdvocacyEvent>map(e -> new PolicyOverridden(clock.instant(), e.getKey(), e.getValue()))
                    .toList();
        }
    }
}
