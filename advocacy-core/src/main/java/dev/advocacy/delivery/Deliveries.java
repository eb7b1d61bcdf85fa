package dev.advocacy.delivery;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.PauseSwitched;
import dev.advocacy.event.AdvocacyEvent.ShareEdited;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Everything that goes out, and what people say about it: cancel, "it is there", "it is not there", take back, stop all.
 * Thread-safe.
 */
public final class Deliveries {
    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final Clock clock;
    private final Dispatcher dispatcher;
    private final Outcome outcome;

    /**
     * Deliveries on a store; the door {@code Advocacy} makes it.
     *
     * @param executor where posts are published; the host's, never closed here
     * @param workers how many at once
     */
    public Deliveries(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            Clock clock,
            Executor executor,
            int workers) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.clock = clock;
        this.dispatcher = new Dispatcher(store, channels, connections, clock, executor, workers);
        this.outcome = new Outcome(store, channels, connections, clock);
    }

    /** The delivery with this id. */
    public Optional<Delivery> find(DeliveryId id) {
        return store.delivery(id);
    }

    /**
     * The delivery with this id.
     *
     * @throws RefusedException where there is none
     */
    public Delivery require(DeliveryId id) {
        return find(id).orElseThrow(() -> new RefusedException(
                "delivery " + id,
                Finding.error("delivery.unknown", "delivery", "there is no delivery '" + id + "': check the id")));
    }

    /** A person's deliveries, the oldest first. */
    public List<Delivery> of(AmbassadorId ambassador) {
        return store.deliveriesOf(ambassador);
    }

    /** How many deliveries stand in each state; states without any are absent. */
    public Map<DeliveryState, Long> census() {
        return store.census();
    }

    /** Publishes and looks until nothing is due now, and waits for it. For hosts with a scheduler of their own. Blocking. */
    public void deliverDue() {
        dispatcher.workAndWait();
    }

    /** Sets the workers to work on what is due and returns at once. */
    public void deliverInBackground() {
        dispatcher.workInBackground();
    }

    /**
     * Ends the work of this instance: nothing is claimed or begun from now on, and what is under way, on whichever thread, is
     * waited for. What was claimed and not begun is done by another node, or the next start, when its lease has ended. {@code
     * Advocacy.close()} calls it. A second time only waits.
     *
     * @return false where it takes longer than this; it ends by itself, and is looked for where it does not
     */
    public boolean stop(Duration atMost) throws InterruptedException {
        return dispatcher.stop(atMost);
    }

    /**
     * Calls a delivery off: nothing of it is sent from now on. One whose person is asked may be called off too; whether its post
     * is there stays unknown, and the reason is {@code cancelled.outcome-unknown}.
     *
     * @throws dev.advocacy.AdvocacyException where it is armed or unconfirmed: a request may be on its way
     */
    public Delivery cancel(DeliveryId id) {
        return change(id, d -> d.move(DeliveryState.CANCELLED, whyCancelled(d)), List.of());
    }

    /** The person looked: the post is there. Counts as published from now on. */
    public Delivery isThere(DeliveryId id) {
        return person(id, Delivery::publishedSomewhere, true);
    }

    /** The person looked and gives the post's address. */
    public Delivery isThere(DeliveryId id, PostRef post) {
        return person(id, d -> d.published(post, Evidence.PERSON), true);
    }

    /** The person looked: the post is not there. It goes out again, now. */
    public Delivery isNotThere(DeliveryId id) {
        return person(id, d -> d.schedule(store.now(), "person.not-there"), false);
    }

    /**
     * Deletes a published post from the network and takes back what it earned. May be repeated.
     *
     * @throws RefusedException where there is no published post with a known address, or the channel deletes nothing
     * @throws dev.advocacy.channel.ChannelException where it is not known to be gone
     */
    public void retract(DeliveryId id) {
        var delivery = require(id);
        var post = publishedPost(delivery);
        var approval = delivery.approval();
        var retractor = channels.require(approval.account().channel())
                .retractor()
                .orElseThrow(() ->
                        new RefusedException("taking back " + id, DeliveryFindings.cannotDelete(approval.account())));
        retractor.retract(approval.account(), credentials(approval), post);
        store.record(List.of(new ShareRetracted(
                clock.instant(),
                delivery.share(),
                id,
                approval.ambassador(),
                approval.account().channel())));
    }

    /**
     * Puts a changed text in place of a published post's. The door for people is {@code Shares.edit}, which knows what the
     * content asks for. Only the author changes a post; what the channel would refuse is refused here.
     *
     * @param author who says yes to the change; the one who approved the post
     * @param changed the post as it is to read
     * @throws RefusedException where there is no published post with a known address, it is somebody else's, the channel
     *     changes nothing, or it does not take the text
     * @throws dev.advocacy.channel.ChannelException where it is not known to be changed; may be repeated
     */
    public void edit(DeliveryId id, AmbassadorId author, Post changed) {
        var delivery = require(id);
        var where = publishedPost(delivery);
        var approval = delivery.approval();
        var adapter = channels.require(approval.account().channel());
        var editor = adapter.editor()
                .filter(e -> approval.ambassador().equals(author))
                .orElseThrow(
                        () -> new RefusedException("changing " + id, DeliveryFindings.cannotChange(delivery, author)));
        var findings = new ArrayList<>(changed.flaws());
        findings.addAll(adapter.check(changed.appearingAt(null)).findings());
        requireGood(id, findings);
        editor.edit(approval.account(), credentials(approval), where, changed);
        store.record(List.of(new ShareEdited(
                clock.instant(),
                delivery.share(),
                id,
                author,
                approval.account().channel(),
                changed.hashFor(approval.account()))));
    }

    private static void requireGood(DeliveryId id, List<Finding> findings) {
        var errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new RefusedException("changing " + id, errors);
        }
    }

    private Credentials credentials(Approval approval) {
        return connections.credentials(approval.ambassador(), approval.account());
    }

    /** Lets what waited for an account go out, now that it is connected again. */
    public void resume(AmbassadorId ambassador) {
        of(ambassador).stream()
                .filter(d -> d.state() == DeliveryState.NEEDS_RECONNECT)
                .forEach(outcome::reconnected);
    }

    /** Withdraws everything of a person's that is not yet sent. Arming looks at their consent itself; this only tells. */
    public void withdraw(AmbassadorId ambassador) {
        of(ambassador).forEach(this::withdraw);
    }

    /** Stops everything outgoing: nothing is armed after this returns. What is under way ends. Nothing is lost. */
    public void pause(String actor, String reason) {
        store.pause(true, List.of(new PauseSwitched(clock.instant(), true, actor, reason)));
    }

    /** Lets everything go again. */
    public void unpause(String actor, String reason) {
        store.pause(false, List.of(new PauseSwitched(clock.instant(), false, actor, reason)));
    }

    /** A person came through the link of a post that was handed off: it is there. A second click changes nothing. */
    public void confirmByClick(DeliveryId id) {
        find(id).filter(d -> d.state() == DeliveryState.HANDED_OFF && d.evidence() == null)
                .map(Delivery::confirmedByClick)
                .ifPresent(next -> store.save(next, List.of(outcome.confirmed(next, Evidence.CLICK))));
    }

    /** Where a node was faster, once more from where the delivery stands then: each step brings it nearer to sent or not. */
    private void withdraw(Delivery delivery) {
        boolean overtaken = delivery.state().mayBecome(DeliveryState.WITHDRAWN)
                && !outcome.save(delivery.move(DeliveryState.WITHDRAWN, "consent.withdrawn"));
        if (overtaken) {
            find(delivery.id()).ifPresent(this::withdraw);
        }
    }

    private static String whyCancelled(Delivery delivery) {
        return delivery.state() == DeliveryState.NEEDS_PERSON ? "cancelled.outcome-unknown" : "cancelled";
    }

    private Delivery person(DeliveryId id, Function<Delivery, Delivery> answer, boolean there) {
        var asked = require(id);
        if (asked.state() != DeliveryState.NEEDS_PERSON) {
            throw new RefusedException("answer about delivery " + id, DeliveryFindings.notAsked(asked));
        }
        var next = answer.apply(asked);
        var events = there ? List.of(outcome.confirmed(next, Evidence.PERSON)) : List.<AdvocacyEvent>of();
        return saved(next, events);
    }

    private Delivery change(DeliveryId id, Function<Delivery, Delivery> step, List<AdvocacyEvent> events) {
        return saved(step.apply(require(id)), events);
    }

    private Delivery saved(Delivery next, List<AdvocacyEvent> events) {
        if (!store.save(next, events)) {
            throw new RefusedException("a step of delivery " + next.id(), DeliveryFindings.overtaken(next));
        }
        return next;
    }

    private static PostRef publishedPost(Delivery delivery) {
        var post = delivery.post();
        if (delivery.state() != DeliveryState.PUBLISHED || post == null) {
            throw new RefusedException(
                    "delivery " + delivery.id(),
                    Finding.error(
                            "delivery.no-post",
                            "delivery",
                            "delivery '" + delivery.id() + "' is " + delivery.state()
                                    + (post == null ? " and its post's address is not known" : "")
                                    + ": only a published post with a known address can be changed or taken back here"));
        }
        return post;
    }
}
