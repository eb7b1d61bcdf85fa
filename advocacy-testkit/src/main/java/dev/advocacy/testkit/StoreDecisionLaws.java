package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.share.ShareStore.Decision;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of adding many shares at once. */
@Room("many shares at once")
abstract class StoreDecisionLaws extends StoreShareLaws {
    private static final int MANY = 300;

    @Test
    @DisplayName(
            "many that are added at once come back with their deliveries and links, and their events in their order")
    void addsMany() {
        var many = IntStream.range(0, MANY)
                .mapToObj(i -> decided(waiting(i % 2 == 0 ? KARI : OLA, NOW), "approved-" + i))
                .toList();
        assertThat(store().shares().add(many)).isEqualTo(many);
        assertThat(events())
                .isEqualTo(many.stream().flatMap(d -> d.events().stream()).toList());
        assertThat(store().deliveries().deliveriesOf(KARI)).isEqualTo(deliveries(many, KARI));
        assertThat(store().deliveries().deliveriesOf(OLA)).isEqualTo(deliveries(many, OLA));
        assertThat(many).allSatisfy(d -> {
            assertThat(store().shares().share(d.share().id())).contains(d.share());
            assertThat(store().engagement().link(link(d).id())).contains(link(d));
        });
    }

    @Test
    @DisplayName("of none that are added, nothing is written")
    void addsNone() {
        assertThat(store().shares().add(List.of())).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName(
            "of many, one whose share is there already, or stands earlier among them, is passed over with all that is its")
    void addsEachOnce() {
        var there = decided(waiting(KARI, NOW), "there");
        store().shares().add(List.of(there));
        var fresh = decided(waiting(KARI, NOW), "fresh");
        var again = decided(twin(there.delivery()), "again");
        var earlier = decided(twin(fresh.delivery()), "earlier");
        var last = decided(waiting(OLA, NOW), "last");

        assertThat(store().shares().add(List.of(again, fresh, earlier, last))).containsExactly(fresh, last);

        assertThat(events()).containsExactly(event("there"), event("fresh"), event("last"));
        assertThat(store().deliveries().deliveriesOf(KARI)).containsExactly(there.delivery(), fresh.delivery());
        assertThat(store().deliveries().deliveriesOf(OLA)).containsExactly(last.delivery());
        assertThat(store().engagement().link(link(again).id())).isEmpty();
        assertThat(store().engagement().link(link(earlier).id())).isEmpty();
    }

    @Test
    @DisplayName(
            "of many, one whose link is there already, or stands earlier among them, is passed over, and its share may come again")
    void addsEachLinkOnce() {
        var there = decided(waiting(KARI, NOW), "there");
        store().shares().add(List.of(there));
        var fresh = decided(waiting(OLA, NOW), "fresh");
        var theirs = waiting(OLA, NOW);

        var written = store().shares()
                .add(List.of(
                        decided(theirs, link(there), "taken"),
                        fresh,
                        decided(theirs, link(fresh), "taken too"),
                        decided(theirs, "its own")));

        assertThat(written).extracting(Decision::delivery).containsExactly(fresh.delivery(), theirs);
        assertThat(events()).containsExactly(event("there"), event("fresh"), event("its own"));
        assertThat(store().engagement().link(link(there).id())).contains(link(there));
        assertThat(store().engagement().link(link(fresh).id())).contains(link(fresh));
    }

    private static Decision decided(Delivery delivery, String happened) {
        return decided(delivery, linkOf(delivery), happened);
    }

    private static Decision decided(Delivery delivery, TrackedLink link, String happened) {
        return new Decision(shareOf(delivery), delivery, link, List.of(event(happened)));
    }

    /** Another delivery of the same share. */
    private static Delivery twin(Delivery first) {
        return Delivery.approved(DeliveryId.random(), first.share(), first.content(), first.approval(), null)
                .schedule(NOW, "scheduled");
    }

    private static List<Delivery> deliveries(List<Decision> decisions, AmbassadorId of) {
        return decisions.stream()
                .map(Decision::delivery)
                .filter(d -> d.approval().ambassador().equals(of))
                .toList();
    }

    private static TrackedLink link(Decision decision) {
        return Objects.requireNonNull(decision.link());
    }
}
