package dev.advocacy.crash;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.store.AdvocacyStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people of the programme, at the host's own node: it delivers nothing. */
final class Company implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final int SHARES_PER_ITEM = 500;

    /** Every tenth goes to a person's own profile, whose posts nobody but they can look up. */
    private static final int OWN_PROFILE = 10;

    private final Advocacy advocacy;
    private final AdvocacyStore store;
    private final Plan plan;
    private final Clock clock;
    private final Map<String, ConnectedAccount> accounts = new ConcurrentHashMap<>();
    private final SignIn signIn = new SignIn();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    Company(Advocacy advocacy, AdvocacyStore store, Plan plan, Clock clock) {
        this.advocacy = advocacy;
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /** Everybody agrees to take part and connects a profile and a page. */
    void enroll() throws InterruptedException, ExecutionException {
        atOnce(plan.people(), this::enroll);
    }

    /**
     * So many approved shares; answers the link of each delivery. They are handed to the store as the front door hands them over
     * once a draft has passed its checks, so that a hundred thousand are there within a minute or two.
     */
    Map<String, String> approve() throws InterruptedException, ExecutionException {
        var items = new ArrayList<ContentItem>();
        for (int i = 0; i * SHARES_PER_ITEM < plan.deliveries(); i++) {
            var item = ContentItem.of("Story " + i, URI.create("https://www.example.com/story/" + i));
            advocacy.content().add(item);
            items.add(item);
        }
        var approved = new ConcurrentHashMap<String, String>();
        atOnce(items.size(), number -> approved.putAll(approve(number, items.get(number))));
        return approved;
    }

    private Map<String, String> approve(int item, ContentItem of) {
        int first = item * SHARES_PER_ITEM;
        var all = IntStream.range(first, Math.min(first + SHARES_PER_ITEM, plan.deliveries()))
                .mapToObj(number -> Approved.of(number, of, account(number), clock.instant()))
                .toList();
        var decisions = all.stream().map(Approved::decision).toList();
        if (store.shares().add(decisions).size() < decisions.size()) {
            throw new IllegalStateException("some of the deliveries of " + of.title() + " are there already");
        }
        return all.stream()
                .collect(Collectors.toMap(
                        a -> a.delivery().id().value(), a -> a.link().toString()));
    }

    /** Each person who is asked looks at their profile, and says what they see there. */
    void answer(List<String> asked, Map<String, String> approved, Map<String, Integer> posts) {
        for (var delivery : asked) {
            var id = DeliveryId.of(delivery);
            if (posts.containsKey(approved.get(delivery))) {
                advocacy.deliveries().isThere(id);
            } else {
                advocacy.deliveries().isNotThere(id);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        advocacy.close();
    }

    private void enroll(int number) throws IOException, InterruptedException {
        var login = NetworkProcess.login(number);
        advocacy.ambassadors()
                .enroll(
                        Ambassador.of(login, "Person " + number),
                        Consent.toParticipate("2026-11", clock.instant(), login));
        connect(number, LinkedInChannel.MEMBERS);
        connect(number, LinkedInChannel.PAGES);
    }

    private void connect(int number, ChannelId channel) throws IOException, InterruptedException {
        var login = NetworkProcess.login(number);
        var person = AmbassadorId.of(login);
        var consentPage = advocacy.connections().connect(person, channel);
        var connected = advocacy.connections().complete(person, signIn.allow(consentPage, login));
        accounts.put(number + " " + channel, connected.get(0));
    }

    /** People in turn, and now and then their own profile instead of their page. */
    private ConnectedAccount account(int number) {
        var channel = number / plan.people() % OWN_PROFILE == 0 ? LinkedInChannel.MEMBERS : LinkedInChannel.PAGES;
        return Objects.requireNonNull(accounts.get(number % plan.people() + " " + channel), "account");
    }

    private interface Deed {
        void of(int number) throws IOException, InterruptedException;
    }

    private void atOnce(int times, Deed deed) throws InterruptedException, ExecutionException {
        var parts = new ArrayList<Callable<Integer>>();
        for (int part = 0; part < AT_ONCE; part++) {
            int first = part;
            parts.add(() -> {
                for (int number = first; number < times; number += AT_ONCE) {
                    deed.of(number);
                }
                return first;
            });
        }
        for (var done : threads.invokeAll(parts)) {
            done.get();
        }
    }
}
