package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.AmbassadorStore.PersonChange;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.Audience;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of content, people, their accounts and credentials. */
@Room("content and people")
abstract class StorePeopleLaws extends StoreStage {

    @Test
    @DisplayName("a content item comes back with every part, and an unknown one is empty")
    void keepsContent() {
        var item = ContentItem.of("Grüße \uD83D\uDE80", URI.create("https://example.com/a?b=c%20d"))
                .withCard("text", Media.image("image/png", new byte[] {0, 1, -1}, "a turbine"))
                .caption(Locale.GERMANY, "Moin")
                .caption(NET, Locale.ENGLISH, "Hello")
                .offeredTo(Audience.of("sales", "board"))
                .between(NOW, NOW.plusSeconds(60));
        store().content().put(item, List.of());
        assertThat(store().content().content(item.id())).contains(item);
        assertThat(store().content().content(ContentId.of("nope"))).isEmpty();
    }

    @Test
    @DisplayName("an item without link, captions and window comes back so")
    void keepsBareContent() {
        var bare = new ContentItem(
                ContentId.of("bare"), "Bare", null, null, null, List.of(), Audience.EVERYBODY, null, null, null);
        store().content().put(bare, List.of());
        assertThat(store().content().content(bare.id())).contains(bare);
    }

    @Test
    @DisplayName("items come in the order in which they were first added, also after one was replaced")
    void keepsTheOrderOfContent() {
        var ids = List.of("turbine", "z", "a", "m");
        ids.subList(1, 4)
                .forEach(id -> store().content()
                        .put(ContentItem.of("First " + id, PAGE).withId(ContentId.of(id)), List.of()));
        store().content().put(ContentItem.of("Second z", PAGE).withId(ContentId.of("z")), List.of());
        assertThat(store().content().contents()).extracting(i -> i.id().value()).containsExactlyElementsOf(ids);
        assertThat(store().content().contents().get(1).title()).isEqualTo("Second z");
    }

    @Test
    @DisplayName("a person comes back with language, groups and consents, and is replaced by a later form")
    void keepsPeople() {
        assertThat(people().ambassador(KARI)).contains(takingPart(KARI));
        var bare = Ambassador.of("kari", "Kari without consent");
        people().put(bare, List.of());
        assertThat(people().ambassador(KARI)).contains(bare);
        assertThat(people().ambassador(AmbassadorId.of("nobody"))).isEmpty();
    }

    @Test
    @DisplayName(
            "of 16 threads that each add a yes and take one back, none undoes another's: every change is made from the last")
    void changesPeopleOneByOne() throws Exception {
        var numbers = new AtomicInteger();
        var before = IntStream.range(0, THREADS).mapToObj(n -> "old" + n).toList();
        people().put(agreeingTo(before), List.of());
        atOnce(() -> {
            int mine = numbers.getAndIncrement();
            changeConsents(all -> all.add("new" + mine));
            changeConsents(all -> all.remove("old" + mine));
            return mine;
        });
        assertThat(purposes(people().ambassador(KARI).orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, THREADS).mapToObj(n -> "new" + n).toList());
        assertThat(events()).hasSize(2 * THREADS);
    }

    @Test
    @DisplayName("a change is shown the person and the store's clock; an empty one, and one that fails, write nothing")
    void changesNothing() {
        var seen = new ArrayList<Object>();
        var same = people().change(KARI, (stored, now) -> {
            seen.addAll(List.of(stored, now));
            return Optional.empty();
        });
        assertThat(seen)
                .containsExactly(
                        Optional.of(takingPart(KARI)), store().deliveries().now());
        assertThat(same).contains(takingPart(KARI));
        assertThat(people().change(AmbassadorId.of("nobody"), (stored, now) -> Optional.empty()))
                .isEmpty();
        var failure = new IllegalStateException("the step failed");
        assertThatThrownBy(() -> people().change(KARI, (stored, now) -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(people().ambassador(KARI)).contains(takingPart(KARI));
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("an account comes back with its credentials, and connecting again replaces both")
    void connects() {
        people().connect(
                        connected(credentials("1"), Optional.of("account.scope-missing")), credentials("1"), List.of());
        var again = connected(credentials("2"), Optional.empty());
        people().connect(again, credentials("2"), List.of());
        assertThat(people().accounts(KARI)).containsExactly(again);
        assertThat(people().credentials(KARI, account(KARI))).contains(credentials("2"));
    }

    @Test
    @DisplayName("a person has no account and no credentials of another's")
    void keepsPeopleApart() {
        people().connect(connected(credentials("1"), Optional.empty()), credentials("1"), List.of());
        assertThat(people().accounts(OLA)).isEmpty();
        assertThat(people().credentials(OLA, account(KARI))).isEmpty();
        assertThat(people().credentials(KARI, account(OLA))).isEmpty();
    }

    @Test
    @DisplayName("disconnecting deletes the credentials and keeps the account with its problem")
    void disconnects() {
        people().connect(connected(credentials("1"), Optional.empty()), credentials("1"), List.of());
        var broken = connected(credentials("1"), Optional.of("disconnected"));
        assertThat(people().disconnect(broken, Optional.of(credentials("1")), List.of(event("gone"))))
                .isTrue();
        assertThat(people().credentials(KARI, account(KARI))).isEmpty();
        assertThat(people().accounts(KARI)).containsExactly(broken);
        assertThat(events()).containsExactly(event("gone"));
    }

    @Test
    @DisplayName("an authorization comes back with its secrets, once, also where 16 threads ask for it")
    void takesOnce() throws Exception {
        var pending = pending("state-1");
        people().keep(pending);
        people().keep(pending("state-2"));
        var answers = atOnce(() -> people().take("state-1"));
        assertThat(answers).filteredOn(Optional::isPresent).containsExactly(Optional.of(pending));
        assertThat(people().take("state-1")).isEmpty();
        assertThat(people().take("state-2")).contains(pending("state-2"));
        assertThat(people().take("guessed")).isEmpty();
    }

    @Test
    @DisplayName("an authorization that nobody came back from is deleted when it is long over, and not before")
    void forgetsAuthorizations() {
        people().keep(pending("state-1"));
        people().keep(pending("state-2"));
        forward(Duration.ofMinutes(70));
        people().forgetOver();
        assertThat(people().take("state-1")).contains(pending("state-1"));
        forward(Duration.ofSeconds(1));
        people().forgetOver();
        assertThat(people().take("state-2")).isEmpty();
    }

    private void changeConsents(Consumer<List<String>> step) {
        people().change(KARI, (stored, now) -> {
            var purposes = new ArrayList<>(purposes(stored.orElseThrow()));
            step.accept(purposes);
            return Optional.of(new PersonChange(agreeingTo(purposes), List.of(event("changed"))));
        });
    }

    private static Ambassador agreeingTo(List<String> purposes) {
        var consents = purposes.stream()
                .map(purpose -> new Consent(purpose, "v1", NOW, KARI.value()))
                .toList();
        return new Ambassador(KARI, "Kari", Locale.ENGLISH, Set.of(), consents, Map.of());
    }

    private static List<String> purposes(Ambassador person) {
        return person.consents().stream().map(Consent::purpose).toList();
    }

    private AmbassadorStore people() {
        return store().ambassadors();
    }

    private static PendingAuthorization pending(String state) {
        var begun = new Authorization(
                URI.create("https://net.example/authorize"), Secret.of(state), Secret.of("verifier of " + state));
        return new PendingAuthorization(KARI, NET, begun, NOW.plusSeconds(600));
    }
}
