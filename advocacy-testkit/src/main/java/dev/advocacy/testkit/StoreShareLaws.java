package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.event.AdvocacyEvent.ContentAdded;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.Recorded;
import dev.advocacy.event.ShareId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of shares, links, counts and the log. */
@Room("shares, counts and the log")
abstract class StoreShareLaws extends StorePeopleLaws {
    private static final int EACH = 5;

    @Test
    @DisplayName("a share comes back with its delivery and its link")
    void addsAShare() {
        var delivery = waiting(KARI, NOW);
        var link = linkOf(delivery);
        assertThat(store().shares().add(shareOf(delivery), delivery, link, List.of(event("approved"))))
                .isTrue();
        assertThat(store().shares().share(delivery.share())).contains(shareOf(delivery));
        assertThat(stored(delivery)).isEqualTo(delivery);
        assertThat(store().engagement().link(link.id())).contains(link);
        assertThat(events()).containsExactly(event("approved"));
    }

    @Test
    @DisplayName("what was never added is empty")
    void knowsNothingElse() {
        assertThat(store().shares().share(ShareId.random())).isEmpty();
        assertThat(store().engagement().link(LinkId.random())).isEmpty();
        assertThat(store().deliveries().delivery(waiting(KARI, NOW).id())).isEmpty();
        assertThat(store().shares().sharesOf(KARI)).isEmpty();
        assertThat(store().deliveries().deliveriesOf(KARI)).isEmpty();
    }

    @Test
    @DisplayName("a share that is added twice is refused the second time, and nothing is written")
    void addsOnce() {
        var first = add(waiting(KARI, NOW));
        var second = again(first);
        var link = linkOf(second);
        assertThat(store().shares().add(shareOf(second), second, link, List.of(event("twice"))))
                .isFalse();
        assertThat(store().deliveries().delivery(second.id())).isEmpty();
        assertThat(store().engagement().link(link.id())).isEmpty();
        assertThat(store().shares().share(first.share())).contains(shareOf(first));
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("of 16 threads that add the same share one succeeds")
    void addsOnceFromManyThreads() throws Exception {
        var first = waiting(KARI, NOW);
        var answers = atOnce(() -> {
            var mine = again(first);
            return store().shares().add(shareOf(mine), mine, null, List.of(event("approved")));
        });
        assertThat(answers).filteredOn(added -> added).hasSize(1);
        assertThat(store().deliveries().deliveriesOf(KARI)).hasSize(1);
        assertThat(events()).containsExactly(event("approved"));
    }

    @Test
    @DisplayName("a person's shares and deliveries are theirs only, the oldest first")
    void listsByPerson() {
        var first = add(waiting(KARI, NOW.plusSeconds(9)));
        add(waiting(OLA, NOW));
        var second = add(waiting(KARI, NOW));
        assertThat(store().shares().sharesOf(KARI)).containsExactly(shareOf(first), shareOf(second));
        assertThat(store().deliveries().deliveriesOf(KARI)).containsExactly(first, second);
    }

    @Test
    @DisplayName("what a colleague said is told by content and wording, and nobody is their own colleague")
    void knowsWhatColleaguesSaid() {
        add(approved(OLA, "Worth it.", null).schedule(NOW, "scheduled"));
        var shares = store().shares();
        assertThat(shares.saidByColleague(TURBINE, "Worth it.", KARI)).isTrue();
        assertThat(shares.saidByColleague(TURBINE, "Worth it.", OLA)).isFalse();
        assertThat(shares.saidByColleague(TURBINE, "Not worth it.", KARI)).isFalse();
        assertThat(shares.saidByColleague(ContentId.of("other"), "Worth it.", KARI))
                .isFalse();
        add(approved(KARI, "Worth it.", null).schedule(NOW, "scheduled"));
        assertThat(shares.saidByColleague(TURBINE, "Worth it.", OLA)).isTrue();
    }

    @Test
    @DisplayName("what colleagues said is told the newest first, and no more of it than was asked for")
    void tellsWhatColleaguesSaid() {
        add(approved(OLA, "The first.", null).schedule(NOW, "scheduled"));
        add(approved(KARI, "My own.", null).schedule(NOW, "scheduled"));
        add(approved(OLA, "The second.", null).schedule(NOW, "scheduled"));
        var shares = store().shares();
        assertThat(shares.saidByColleagues(TURBINE, NET, KARI, 9)).containsExactly("The second.", "The first.");
        assertThat(shares.saidByColleagues(TURBINE, NET, KARI, 1)).containsExactly("The second.");
        assertThat(shares.saidByColleagues(ContentId.of("other"), NET, KARI, 9)).isEmpty();
        assertThat(shares.saidByColleagues(TURBINE, ChannelId.of("elsewhere"), KARI, 9))
                .isEmpty();
    }

    @Test
    @DisplayName("counts are kept until they have to be forgotten, and later ones replace them")
    void forgetsCounts() {
        var delivery = add(waiting(KARI, NOW));
        var likes = new EngagementCounts(delivery.id(), Map.of(Metric.REACTIONS, 3L, new Metric("own"), 0L), NOW);
        store().engagement().keep(likes, NOW.plusSeconds(60));
        forward(Duration.ofSeconds(59));
        assertThat(store().engagement().counts(delivery.id())).contains(likes);
        var later = new EngagementCounts(delivery.id(), Map.of(Metric.REACTIONS, 4L), NOW);
        store().engagement().keep(later, NOW.plusSeconds(70));
        forward(Duration.ofSeconds(1));
        assertThat(store().engagement().counts(delivery.id())).contains(later);
        forward(Duration.ofSeconds(10));
        assertThat(store().engagement().counts(delivery.id())).isEmpty();
    }

    @Test
    @DisplayName("counts that have to be forgotten are deleted when that is asked for, each once, and no others")
    void deletesCounts() {
        var first = counts(add(waiting(KARI, NOW)), NOW);
        var second = counts(add(waiting(KARI, NOW)), NOW);
        store().engagement().keep(first, NOW.plusSeconds(60));
        store().engagement().keep(second, NOW.plusSeconds(61));
        forward(Duration.ofSeconds(59));
        assertThat(store().engagement().forgetOver()).isZero();
        forward(Duration.ofSeconds(1));
        assertThat(store().engagement().forgetOver()).isEqualTo(1);
        assertThat(store().engagement().forgetOver()).isZero();
        assertThat(store().engagement().counts(second.delivery())).contains(second);
    }

    @Test
    @DisplayName(
            "published posts of a channel and an age are told, the youngest first, and no more than were asked for")
    void tellsWhatIsUnread() {
        var old = published(NOW.minusSeconds(3600));
        var young = published(NOW.minusSeconds(10));
        add(waiting(KARI, NOW.minusSeconds(9)));
        var engagement = store().engagement();
        assertThat(engagement.unread(NET, NOW.minusSeconds(3601), NOW, NOW, 9)).containsExactly(young.id(), old.id());
        assertThat(engagement.unread(NET, NOW.minusSeconds(3601), NOW, NOW, 1)).containsExactly(young.id());
        assertThat(engagement.unread(NET, NOW.minusSeconds(3600), NOW, NOW, 9)).containsExactly(young.id());
        assertThat(engagement.unread(NET, NOW.minusSeconds(3601), NOW.minusSeconds(11), NOW, 9))
                .containsExactly(old.id());
        assertThat(engagement.unread(NET, NOW.minusSeconds(3601), NOW.minusSeconds(10), NOW, 9))
                .hasSize(2);
        assertThat(engagement.unread(ChannelId.of("elsewhere"), NOW.minusSeconds(3601), NOW, NOW, 9))
                .isEmpty();
    }

    @Test
    @DisplayName("a post whose counts were read is unread again when they are older than was asked for, or forgotten")
    void tellsWhatWasRead() {
        var post = published(NOW.minusSeconds(10));
        var engagement = store().engagement();
        engagement.keep(counts(post, NOW), NOW.plusSeconds(60));
        assertThat(engagement.unread(NET, NOW.minusSeconds(99), NOW, NOW, 9)).isEmpty();
        assertThat(engagement.unread(NET, NOW.minusSeconds(99), NOW, NOW.plusSeconds(1), 9))
                .containsExactly(post.id());
        forward(Duration.ofSeconds(60));
        assertThat(engagement.unread(NET, NOW.minusSeconds(99), NOW, NOW, 9)).containsExactly(post.id());
    }

    private Delivery published(Instant due) {
        add(waiting(KARI, due));
        var next = armOne().published(new PostRef("urn:li:share:1", null), Evidence.RESPONSE);
        assertThat(store().deliveries().save(next, List.of())).isTrue();
        return next;
    }

    private static EngagementCounts counts(Delivery post, Instant readAt) {
        return new EngagementCounts(post.id(), Map.of(Metric.REACTIONS, 3L), readAt);
    }

    @Test
    @DisplayName("events of every part are numbered 1 to n, in the order in which they were written")
    void numbersEvents() {
        store().record(List.of(event("a"), event("b")));
        store().content().put(ContentItem.of("Other", PAGE), List.of(event("c")));
        store().ambassadors().put(takingPart(KARI), List.of(event("d")));
        store().engagement().clicked(List.of(event("e")));
        store().deliveries().record(List.of(event("f")));
        store().deliveries().pause(true, List.of(event("g")));
        assertThat(events())
                .containsExactly(event("a"), event("b"), event("c"), event("d"), event("e"), event("f"), event("g"));
        assertNumbered(7);
    }

    @Test
    @DisplayName("who reads on while 16 threads write misses no event; each thread's come in its order, without a gap")
    void numbersEventsOfManyThreads() throws Exception {
        var names = new AtomicInteger();
        var seen = new ArrayList<Recorded>();
        var reading = CompletableFuture.runAsync(() -> readOn(seen, THREADS * EACH * 2));
        atOnce(() -> {
            String name = "thread-" + names.incrementAndGet();
            for (int i = 0; i < EACH; i++) {
                store().record(List.of(event(name), event(name)));
                store().record(List.of(event(name + "-" + i)));
            }
            return name;
        });
        reading.get(30, TimeUnit.SECONDS);
        assertNumbered(THREADS * EACH * 3);
        var all = store().events().after(0, Integer.MAX_VALUE);
        assertThat(seen).isEqualTo(all.subList(0, seen.size()));
        for (int thread = 1; thread <= THREADS; thread++) {
            String name = "thread-" + thread + "-";
            assertThat(all)
                    .extracting(r -> ((ContentAdded) r.event()).content().value())
                    .filteredOn(n -> n.startsWith(name))
                    .isEqualTo(IntStream.range(0, EACH).mapToObj(i -> name + i).toList());
        }
    }

    /** Reads from the last number on, as a fold does, until it has seen so many. */
    private void readOn(List<Recorded> seen, int many) {
        while (seen.size() < many) {
            long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).number();
            seen.addAll(store().events().after(last, 7));
        }
    }

    @Test
    @DisplayName("the log is read in pages from any number on")
    void readsPages() {
        store().record(List.of(event("a"), event("b"), event("c")));
        assertThat(store().events().after(0, 2))
                .containsExactly(new Recorded(1, event("a")), new Recorded(2, event("b")));
        assertThat(store().events().after(2, 2)).containsExactly(new Recorded(3, event("c")));
        assertThat(store().events().after(3, 2)).isEmpty();
    }

    private void assertNumbered(long last) {
        assertThat(store().events().after(0, Integer.MAX_VALUE))
                .extracting(Recorded::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static Delivery again(Delivery first) {
        return Delivery.approved(DeliveryId.random(), first.share(), first.content(), first.approval(), null)
                .schedule(NOW, "scheduled");
    }
}
