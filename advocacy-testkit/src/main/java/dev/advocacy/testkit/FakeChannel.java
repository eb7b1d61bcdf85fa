package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A channel without a network: it posts into memory, ends each publish as scripted, and keeps an honest count. Like a network
 * without idempotency keys it makes a second post where it is asked twice, so that {@link #postsByKey()} shows a caller's
 * mistake. Offers every part. Thread-safe.
 */
public final class FakeChannel implements ChannelAdapter {
    private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

    private final ChannelDescriptor descriptor;
    private final Clock clock;
    private final FakeAccounts accounts;
    private final Queue<FakeOutcome> script = new ConcurrentLinkedQueue<>();
    private final List<FakePost> posts = new CopyOnWriteArrayList<>();
    private final List<PublishRequest> calls = new CopyOnWriteArrayList<>();
    private final List<PostRef> retracted = new CopyOnWriteArrayList<>();
    private final Map<PostRef, Map<Metric, Long>> counts = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore releases = new Semaphore(0);
    private volatile Function<PublishRequest, Optional<PublishResult>> lookUp = this::lookUpTruly;

    private FakeChannel(ChannelDescriptor descriptor, Clock clock) {
        this.descriptor = Objects.requireNonNull(descriptor, "descriptor");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.accounts = new FakeAccounts(descriptor.id());
    }

    /** A channel with this descriptor, for example with a short limit or another policy. */
    public static FakeChannel of(ChannelDescriptor descriptor, Clock clock) {
        return new FakeChannel(descriptor, clock);
    }

    /** A channel with a limit of 3000 code points, four images and {@link ChannelPolicy#careful()}. */
    public static FakeChannel named(String id) {
        var descriptor = ChannelDescriptor.of(
                        ChannelId.of(id), "Fake " + id, 3000, "code points", ChannelPolicy.careful())
                .taking(MediaLimit.of(Media.Kind.IMAGE, 4, 5_000_000, "image/png", "image/jpeg"));
        return of(descriptor, Clock.systemUTC());
    }

    // ---- what a test tells it

    /** The next publishes end so, one after the other; where nothing is left, they are published. Adds to what is left. */
    public FakeChannel answersWith(FakeOutcome... outcomes) {
        script.addAll(List.of(outcomes));
        return this;
    }

    /** From now on a look-up answers so; at first it tells the truth about {@link #posts()}. */
    public FakeChannel reconcilesWith(Function<PublishRequest, Optional<PublishResult>> answer) {
        lookUp = Objects.requireNonNull(answer, "answer");
        return this;
    }

    /** From now on a post has these counts and no others; at first a post has none. */
    public FakeChannel counts(PostRef post, Map<Metric, Long> given) {
        counts.put(post, Map.copyOf(given));
        return this;
    }

    /**
     * Waits until this many publishes have begun that nobody waited for yet.
     *
     * @throws AssertionError where they do not begin within a minute
     */
    public void awaitPublishing(int begun) throws InterruptedException {
        if (!arrivals.tryAcquire(begun, LONGEST_HANG.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("waited " + LONGEST_HANG + " for " + begun + " publishes to begin");
        }
    }

    /** Lets one hanging publish go on: the one that hangs, or the next that would. */
    public void release() {
        releases.release();
    }

    // ---- what it tells a test

    /** Every post that stands, the oldest first; deleted ones are gone. */
    public List<FakePost> posts() {
        return List.copyOf(posts);
    }

    /** How many posts were made for each delivery's key and still stand. More than 1 is a duplicate. */
    public Map<String, Integer> postsByKey() {
        return posts.stream().collect(Collectors.toMap(FakePost::key, post -> 1, Integer::sum));
    }

    /** How many posts stand for each link; posts without a link card are left out. */
    public Map<URI, Integer> postsByLink() {
        return posts.stream()
                .flatMap(post -> Optional.ofNullable(post.post().link()).stream())
                .collect(Collectors.toMap(LinkCard::url, link -> 1, Integer::sum));
    }

    /** Every publish that was asked for, however it ended. */
    public List<PublishRequest> publishCalls() {
        return List.copyOf(calls);
    }

    /** Every post whose deletion was asked for, each as often as it was asked. */
    public List<PostRef> retracted() {
        return List.copyOf(retracted);
    }

    /** Where accounts are connected, to script refusals. */
    public FakeAccounts accountsOffice() {
        return accounts;
    }

    // ---- the adapter

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(new Publisher() {
            @Override
            public PublishResult publish(PublishRequest request) {
                return FakeChannel.this.publish(request);
            }

            @Override
            public Optional<PublishResult> reconcile(PublishRequest request) {
                return lookUp.apply(request);
            }
        });
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(new ShareLinks() {
            @Override
            public URI linkFor(Post post) {
                String text = URLEncoder.encode(post.text(), StandardCharsets.UTF_8);
                return URI.create("https://" + descriptor.id() + ".example/share?text=" + text);
            }

            @Override
            public boolean carriesText() {
                return true;
            }
        });
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return Optional.of((account, credentials, asked) -> countsOf(asked));
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of(this::retract);
    }

    /** Lets everything go on that hangs or would. Closing twice does nothing the second time. */
    @Override
    public void close() {
        releases.release(Short.MAX_VALUE);
    }

    private PublishResult publish(PublishRequest request) {
        FakeOutcome outcome = Optional.ofNullable(script.poll()).orElseGet(FakeOutcome::published);
        calls.add(request);
        arrivals.release();
        if (outcome.isHanging()) {
            awaitRelease();
        }
        Optional<FakePost> made = outcome.creates() ? Optional.of(make(request)) : Optional.empty();
        ChannelException failure = outcome.failure();
        if (failure != null) {
            throw failure;
        }
        FakePost post = made.orElseThrow();
        Duration later = outcome.pendingFor();
        return later == null
                ? publishedAs(post)
                : new PublishResult.Pending(post.ref().id(), later);
    }

    private FakePost make(PublishRequest request) {
        String id = descriptor.id() + "-" + ids.incrementAndGet();
        var ref = new PostRef(id, URI.create("https://" + descriptor.id() + ".example/posts/" + id));
        var post = new FakePost(ref, request.key(), request.account(), request.post(), clock.instant());
        posts.add(post);
        return post;
    }

    private void awaitRelease() {
        try {
            if (releases.tryAcquire(LONGEST_HANG.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ChannelException(Remedy.RECONCILE, "fake.hung", "the fake channel hung and was not released", null);
    }

    private Optional<PublishResult> lookUpTruly(PublishRequest request) {
        return Optional.of(posts.stream()
                .filter(post -> post.key().equals(request.key()))
                .findFirst()
                .<PublishResult>map(FakeChannel::publishedAs)
                .orElseGet(PublishResult.Absent::new));
    }

    private static PublishResult publishedAs(FakePost post) {
        return new PublishResult.Published(post.ref(), post.at());
    }

    private Map<PostRef, Map<Metric, Long>> countsOf(Collection<PostRef> asked) {
        var found = new HashMap<PostRef, Map<Metric, Long>>();
        asked.forEach(post -> Optional.ofNullable(counts.get(post)).ifPresent(given -> found.put(post, given)));
        return found;
    }

    private void retract(Account account, Credentials credentials, PostRef post) {
        retracted.add(post);
        posts.removeIf(standing -> standing.ref().id().equals(post.id()));
    }
}
