package dev.advocacy;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A network with an API that counts what it is asked. Every secret of it holds the canary. */
public final class TestNetwork implements ChannelAdapter, Publisher, AccountConnector, EngagementReader {
    public static final String CANARY = "SECRET-7f3a-canary";
    public static final ChannelId ID = ChannelId.of("net");
    public static final String SCOPE = "post";
    public static final int LIMIT = 280;
    public static final Duration TOKEN_LIFE = Duration.ofHours(1);

    public final List<PublishRequest> sent = new CopyOnWriteArrayList<>();
    public final AtomicInteger completions = new AtomicInteger();
    public final AtomicInteger refreshes = new AtomicInteger();
    public final AtomicInteger reads = new AtomicInteger();
    public final List<Credentials> revoked = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Clock clock;
    private Set<String> granted = Set.of(SCOPE);
    private boolean refreshable = true;
    private UnaryOperator<Credentials> refresher = this::fresh;
    private Consumer<Credentials> revoker = c -> {};
    private Runnable reading = () -> {};
    private int atOnce = 1;
    private Consumer<PublishRequest> whilePublishing = r -> {};

    TestNetwork(Clock clock) {
        this.clock = clock;
    }

    public static Account account(String id) {
        return new Account(ID, id, "Kari Nordmann");
    }

    /** From now on people allow only this. */
    public void grants(String... scopes) {
        granted = Set.of(scopes);
    }

    /** From now on there are no refresh tokens. */
    public void givesNoRefreshToken() {
        refreshable = false;
    }

    public void answersRefresh(UnaryOperator<Credentials> answer) {
        refresher = answer;
    }

    public void whilePublishing(Consumer<PublishRequest> step) {
        whilePublishing = step;
    }

    public void answersReading(Runnable step) {
        reading = step;
    }

    public void takesPostsAtOnce(int posts) {
        atOnce = posts;
    }

    public void answersRevocation(Consumer<Credentials> answer) {
        revoker = answer;
    }

    public Credentials credentials(String name) {
        var refresh = refreshable ? Optional.of(Secret.of(CANARY + "-refresh-" + name)) : Optional.<Secret>empty();
        var ends = Optional.of(clock.instant().plus(TOKEN_LIFE));
        return new Credentials(Secret.of(CANARY + "-access-" + name), refresh, granted, ends);
    }

    @Override
    public ChannelDescriptor descriptor() {
        var policy = new ChannelPolicy(true, true, Duration.ZERO, false);
        return ChannelDescriptor.of(ID, "Net", LIMIT, "characters", policy)
                .taking(MediaLimit.of(Media.Kind.IMAGE, 4, 1_000_000, "image/png", "image/jpeg"));
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(this);
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(this);
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return Optional.of(this);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        sent.add(request);
        whilePublishing.accept(request);
        return new PublishResult.Published(new PostRef("post-" + sent.size(), null), clock.instant());
    }

    @Override
    public Authorization begin() {
        String state = CANARY + "-state-" + begun.incrementAndGet();
        var url = URI.create("https://net.example/authorize?state=" + state);
        return new Authorization(url, Secret.of(state), Secret.of(CANARY + "-verifier"));
    }

    @Override
    public Grant complete(Authorization authorization, URI callback) {
        return Grant.of(List.of(account("kari-on-net")), credentials("first-" + completions.incrementAndGet()));
    }

    @Override
    public Credentials refresh(Credentials current) {
        refreshes.incrementAndGet();
        return refresher.apply(current);
    }

    @Override
    public void revoke(Credentials credentials) {
        revoked.add(credentials);
        revoker.accept(credentials);
    }

    @Override
    public String publishingScope() {
        return SCOPE;
    }

    @Override
    public Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts) {
        long likes = reads.incrementAndGet();
        reading.run();
        return posts.stream().collect(Collectors.toMap(post -> post, post -> Map.of(Metric.REACTIONS, likes)));
    }

    @Override
    public int batchSize() {
        return atOnce;
    }

    /** What was sent last. */
    public Post lastPost() {
        return sent.get(sent.size() - 1).post();
    }

    private Credentials fresh(Credentials stale) {
        return credentials("refreshed-" + refreshes.get());
    }
}
