package dev.advocacy.crash;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.linkedin.LinkedInChannel;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The people of the programme, at the host's own node: it delivers nothing. */
final class Company implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final int SHARES_PER_ITEM = 500;

    /** Every tenth goes to a person's own profile, whose posts nobody but they can look up. */
    private static final int OWN_PROFILE = 10;

    private final Advocacy advocacy;
    private final Plan plan;
    private final Clock clock;
    private final SignIn signIn = new SignIn();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    Company(Advocacy advocacy, Plan plan, Clock clock) {
        this.advocacy = advocacy;
        this.plan = plan;
        this.clock = clock;
    }

    /** Everybody agrees to take part and connects a profile and a page. */
    void enroll() throws InterruptedException, ExecutionException {
        atOnce(plan.people(), this::enroll);
    }

    /** So many shares, each approved through the front door; answers the link of each delivery. */
    Map<String, String> approve() throws InterruptedException, ExecutionException {
        var items = new ArrayList<ContentId>();
        for (int i = 0; i * SHARES_PER_ITEM < plan.deliveries(); i++) {
            var item = ContentItem.of("Story " + i, URI.create("https://www.example.com/story/" + i));
            advocacy.content().add(item);
            items.add(item.id());
        }
        var approved = new ConcurrentHashMap<String, String>();
        atOnce(plan.deliveries(), number -> approve(number, items.get(number / SHARES_PER_ITEM), approved));
        return approved;
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
        connect(login, LinkedInChannel.MEMBERS);
        connect(login, LinkedInChannel.PAGES);
    }

    private void connect(String login, ChannelId channel) throws IOException, InterruptedException {
        var person = AmbassadorId.of(login);
        var consentPage = advocacy.connections().connect(person, channel);
        advocacy.connections().complete(person, signIn.allow(consentPage, login));
    }

    private void approve(int number, ContentId item, Map<String, String> approved) {
        var person = AmbassadorId.of(NetworkProcess.login(number % plan.people()));
        var channel = number / plan.people() % OWN_PROFILE == 0 ? LinkedInChannel.MEMBERS : LinkedInChannel.PAGES;
        var draft = advocacy.shares()
                .draft(person, item, channel)
                .text("It was a long night, and this is what I saw at " + number + ".");
        var share = advocacy.shares().approve(draft);
        var link = draft.link();
        approved.put(share.delivery().value(), Host.LINKS + (link == null ? "" : link.value()));
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
