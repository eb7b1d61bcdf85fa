package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Social networks of five characters, with every fault that a network has. One seed, one behaviour. Not thread-safe. */
final class SimulatedNetwork {
    /** What a network is like. */
    enum Kind {
        /** Tells the truth when asked for a post. */
        TRUTHFUL,
        /** Cannot be asked. */
        BLIND,
        /** The same key twice is one post; asked for it, it may not know of it yet. */
        IDEMPOTENT,
        /** Refuses the same text twice; asked for it, it knows only what is ten minutes old. */
        PICKY,
        /** Takes a post and works on it for a while; then it is there, or refused. */
        PENDING;

        ChannelId id() {
            return ChannelId.of(name().toLowerCase(Locale.ROOT));
        }
    }

    static final String SCOPE = "post";

    /** Between leaving a node and appearing, at most; the time-out of a call with some time inside the network. */
    private static final int SLOWEST = 60;

    private static final Duration INDEXED_AFTER = Duration.ofMinutes(10);
    private static final int LONGEST_WORK = 600;

    private record UnderWay(String key, Instant arrives) {}

    private record Work(Instant ends, boolean refused) {}

    private final TestClock time;
    private final SplittableRandom random;
    private final Oracle oracle;
    private final Tally tally;
    private final Trace trace;
    private final Map<String, Instant> postedAt = new HashMap<>();
    private final Map<String, Work> works = new HashMap<>();
    private final List<UnderWay> underWay = new ArrayList<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private final Map<ChannelId, Instant> awayUntil = new HashMap<>();
    private final Map<ChannelId, Integer> unreached = new HashMap<>();
    private final Map<ChannelId, Instant> sparedUntil = new HashMap<>();
    private boolean healthy;

    SimulatedNetwork(TestClock time, SplittableRandom random, Oracle oracle, Tally tally, Trace trace) {
        this.time = time;
        this.random = random;
        this.oracle = oracle;
        this.tally = tally;
        this.trace = trace;
    }

    void heal() {
        healthy = true;
    }

    Credentials grant(Account account) {
        int fresh = tokens.merge(account.id(), 1, Integer::sum);
        return credentials(account.id() + "/" + fresh);
    }

    /** The network takes the account's access token no more. */
    void expire(Account account) {
        tokens.merge(account.id(), 1, Integer::sum);
    }

    Credentials refresh(Credentials stale) {
        int choice = healthy ? 99 : random.nextInt(20);
        if (choice < 2) {
            tally.count(Happening.REFRESH_FAILED);
            throw choice == 0
                    ? failure(Remedy.RETRY, codeOf(Happening.REFRESH_FAILED))
                    : refused(stale, Happening.REFRESH_REFUSED, Remedy.RECONNECT);
        }
        tally.count(Happening.REFRESHED);
        var token = stale.accessToken().reveal();
        var account = token.substring(0, token.indexOf('/'));
        return credentials(account + "/" + tokens.getOrDefault(account, 1));
    }

    /** For this long nobody can connect. */
    void away(Kind character, Duration howLong) {
        awayUntil.put(character.id(), time.instant().plus(howLong));
        tally.count(Happening.NETWORK_AWAY);
        trace.say(() -> character + " is away for " + howLong);
    }

    /** After two failures to connect it is spared for half a minute, then tried again. */
    boolean isSpared(ChannelId channel) {
        return unreached.getOrDefault(channel, 0) >= 2
                && time.instant().isBefore(sparedUntil.getOrDefault(channel, Instant.MIN));
    }

    /** A request that could create a post. */
    PublishResult publish(Kind character, PublishRequest request) {
        requireReached(character, request);
        trace.say(() -> "request for " + request.key());
        oracle.requested(request);
        settleDown();
        requireToken(request);
        return healthy ? create(character, request) : faulty(character, request);
    }

    private void requireReached(Kind character, PublishRequest request) {
        var channel = character.id();
        boolean away = time.instant().isBefore(awayUntil.getOrDefault(channel, Instant.MIN));
        if (healthy || !(away || random.nextInt(25) == 0)) {
            unreached.remove(channel);
            return;
        }
        unreached.merge(channel, 1, Integer::sum);
        sparedUntil.put(channel, time.instant().plusSeconds(30));
        oracle.unreached(request.key());
        throw failure(Happening.NOT_REACHED, Remedy.RETRY).unsent();
    }

    private PublishResult faulty(Kind character, PublishRequest request) {
        int choice = random.nextInt(100);
        if (choice < 12) {
            throw notPosted(choice, request);
        }
        if (choice < 30) {
            throw unclear(choice, character, request);
        }
        if (choice < 34) {
            throw broken(choice, character, request);
        }
        if (choice < 44) {
            tally.count(Happening.ANSWER_SLOW);
            var result = create(character, request);
            time.pass(Duration.ofSeconds(random.nextInt(90)));
            return result;
        }
        return create(character, request);
    }

    private ChannelException notPosted(int choice, PublishRequest request) {
        return switch (choice) {
            case 0, 1, 2, 3 -> askToWait(request, Happening.ACCOUNT_ASKED_TO_WAIT, choice == 3);
            case 4, 5, 6 -> failure(Happening.TRY_AGAIN, Remedy.RETRY);
            case 7, 8 -> failure(Happening.TEXT_REFUSED, Remedy.EDIT);
            case 9 -> failure(Happening.APPLICATION_REFUSED, Remedy.NONE);
            case 10 -> refused(request.credentials(), Happening.ACCESS_REVOKED, Remedy.RECONNECT);
            default -> refused(request.credentials(), Happening.ACCESS_EXPIRED, Remedy.REFRESH);
        };
    }

    private ChannelException unclear(int choice, Kind character, PublishRequest request) {
        if (choice < 16) {
            return failure(Happening.REQUEST_LOST, Remedy.RECONCILE);
        }
        if (choice < 21) {
            var delay = Duration.ofSeconds(random.nextInt(SLOWEST));
            underWay.add(new UnderWay(request.key(), time.instant().plus(delay)));
            return failure(Happening.REQUEST_SLOW, Remedy.RECONCILE);
        }
        create(character, request);
        return choice < 25
                ? failure(Happening.SERVER_ERROR_AFTER_POSTING, Remedy.RECONCILE)
                : failure(Happening.ANSWER_LOST_AFTER_POSTING, Remedy.RECONCILE);
    }

    private RuntimeException broken(int choice, Kind character, PublishRequest request) {
        tally.count(Happening.ADAPTER_FAILED);
        if (choice % 2 == 0) {
            create(character, request);
        }
        return new IllegalStateException("a bug in the adapter");
    }

    private PublishResult create(Kind character, PublishRequest request) {
        return switch (character) {
            case TRUTHFUL, BLIND -> posted(request.key());
            case IDEMPOTENT -> once(request);
            case PICKY -> onceOnly(request);
            case PENDING -> work(request);
        };
    }

    private PublishResult once(PublishRequest request) {
        if (postedAt.containsKey(request.key())) {
            tally.count(Happening.REPEATED_WITH_THE_SAME_KEY);
            return published(request.key());
        }
        return posted(request.key());
    }

    private PublishResult onceOnly(PublishRequest request) {
        if (postedAt.containsKey(request.key())) {
            throw failure(Happening.DUPLICATE_REFUSED, Remedy.RECONCILE).suspecting(postOf(request.key()));
        }
        return posted(request.key());
    }

    private PublishResult work(PublishRequest request) {
        if (works.containsKey(request.key()) || postedAt.containsKey(request.key())) {
            return posted(request.key());
        }
        var ends = time.instant().plusSeconds(random.nextInt(LONGEST_WORK));
        works.put(request.key(), new Work(ends, !healthy && random.nextInt(5) == 0));
        tally.count(Happening.PENDING);
        return new PublishResult.Pending("ticket", Duration.ofSeconds(10 + random.nextInt(60)));
    }

    private PublishResult posted(String key) {
        tally.count(Happening.POSTED);
        trace.say(() -> "posted " + key);
        postedAt.putIfAbsent(key, time.instant());
        oracle.posted(key);
        return published(key);
    }

    private PublishResult published(String key) {
        return new PublishResult.Published(postOf(key), postedAt.getOrDefault(key, time.instant()));
    }

    private static PostRef postOf(String key) {
        return new PostRef("post-" + key, null);
    }

    /** Asked for a pending post. */
    PublishResult poll(PublishRequest request, PublishResult.Pending pending) {
        beforeLook(request);
        if (isThere(request.key())) {
            return found(request.key());
        }
        if (works.containsKey(request.key())) {
            return pending;
        }
        if (random.nextBoolean()) {
            return absent(Happening.LOOK_ABSENT);
        }
        throw failure(Happening.REFUSED_AFTER_PENDING, Remedy.EDIT);
    }

    /** Asked for a post whose fate is unknown. */
    Optional<PublishResult> look(Kind character, PublishRequest request) {
        if (character == Kind.BLIND) {
            tally.count(Happening.LOOK_BLIND);
            return Optional.empty();
        }
        beforeLook(request);
        var answer = answer(character, request.key());
        if (!healthy && random.nextInt(4) == 0) {
            time.pass(Duration.ofSeconds(random.nextInt(30)));
        }
        return Optional.of(answer);
    }

    private PublishResult answer(Kind character, String key) {
        if (!isThere(key)) {
            return works.containsKey(key)
                    ? new PublishResult.Pending("looking", Duration.ofMinutes(1))
                    : absent(Happening.LOOK_ABSENT);
        }
        if (!healthy && isHidden(character, key)) {
            oracle.of(key).misled = true;
            return absent(Happening.LOOK_FALSELY_ABSENT);
        }
        return found(key);
    }

    /** Falsehoods that do no harm: these networks make one post of two requests. */
    private boolean isHidden(Kind character, String key) {
        return switch (character) {
            case IDEMPOTENT -> random.nextInt(4) == 0;
            case PICKY ->
                time.instant().isBefore(postedAt.getOrDefault(key, Instant.MIN).plus(INDEXED_AFTER));
            default -> false;
        };
    }

    private PublishResult absent(Happening how) {
        tally.count(how);
        trace.say(() -> "the network: " + how);
        return new PublishResult.Absent();
    }

    private PublishResult found(String key) {
        tally.count(Happening.LOOK_FOUND);
        return published(key);
    }

    private void beforeLook(PublishRequest request) {
        settleDown();
        requireToken(request);
        int choice = healthy ? 99 : random.nextInt(20);
        if (choice == 0) {
            throw askToWait(request, Happening.LOOK_ASKED_TO_WAIT, false);
        }
        if (choice <= 3) {
            throw failure(Happening.LOOK_FAILED, Remedy.RETRY);
        }
    }

    /** Whether a person who looks finds the post. */
    boolean isThere(String key) {
        settleDown();
        return postedAt.containsKey(key);
    }

    /** What was under way and has had its time by now has arrived; what was worked on is done. */
    private void settleDown() {
        var now = time.instant();
        var arrived = underWay.stream().filter(r -> !r.arrives().isAfter(now)).toList();
        if (!arrived.isEmpty()) {
            underWay.removeAll(arrived);
            arrived.forEach(r -> arrive(r.key()));
        }
        if (!works.isEmpty()) {
            var done = works.entrySet().stream()
                    .filter(w -> !w.getValue().ends().isAfter(now))
                    .toList();
            done.forEach(w -> done(w.getKey(), w.getValue()));
        }
    }

    private void arrive(String key) {
        boolean again = postedAt.containsKey(key);
        var channel = oracle.of(key).account().channel();
        boolean dropped = again && (channel.equals(Kind.IDEMPOTENT.id()) || channel.equals(Kind.PICKY.id()));
        if (!dropped) {
            posted(key);
        }
    }

    private void done(String key, Work work) {
        works.remove(key);
        if (!work.refused()) {
            posted(key);
        }
    }

    private void requireToken(PublishRequest request) {
        var account = request.account().id();
        var valid = account + "/" + tokens.getOrDefault(account, 0);
        if (!request.credentials().accessToken().reveal().equals(valid)) {
            throw refused(request.credentials(), Happening.ACCESS_EXPIRED, Remedy.REFRESH);
        }
    }

    private ChannelException refused(Credentials credentials, Happening how, Remedy remedy) {
        oracle.refused(credentials);
        return failure(how, remedy);
    }

    private ChannelException askToWait(PublishRequest request, Happening how, boolean wholeChannel) {
        var wait = Duration.ofSeconds(10 + random.nextInt(600));
        oracle.askedToWait(request.key(), wait, wholeChannel);
        var failure = failure(wholeChannel ? Happening.CHANNEL_ASKED_TO_WAIT : how, Remedy.RETRY)
                .retryAfter(wait);
        return wholeChannel ? failure.forWholeChannel() : failure;
    }

    private ChannelException failure(Happening what, Remedy remedy) {
        tally.count(what);
        return failure(remedy, codeOf(what));
    }

    private ChannelException failure(Remedy remedy, String what) {
        trace.say(() -> "the network: " + what);
        return new ChannelException(remedy, what, what, null);
    }

    /** The code of what the network answers. */
    static String codeOf(Happening what) {
        return "sim." + what.name().toLowerCase(Locale.ROOT);
    }

    private static Credentials credentials(String token) {
        return new Credentials(Secret.of(token), Optional.of(Secret.of("refresh")), Set.of(SCOPE), Optional.empty());
    }
}
