package dev.advocacy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.share.Draft;
import dev.advocacy.share.Share;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.store.InMemoryStore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A small company with one network, two dialogs and Kari. Publishing happens in the calling thread. */
public final class Company {
    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    public static final URI PAGE = URI.create("https://example.com/turbine");
    public static final AmbassadorId KARI = AmbassadorId.of("kari");

    public final TestClock clock = new TestClock(NOW);
    public final TestNetwork net = new TestNetwork(clock);
    public final AdvocacyStore store = new InMemoryStore(clock);
    public final Advocacy advocacy;

    public Company() {
        this(plan -> plan.linkBase(URI.create("https://go.example.com/r")));
    }

    public Company(UnaryOperator<Advocacy.Builder> further) {
        advocacy = further.apply(Advocacy.builder()
                        .clock(clock)
                        .store(store)
                        .executor(Runnable::run, 1)
                        .channel(net)
                        .channel(new TestDialog(TestDialog.ID, false))
                        .channel(new TestDialog(TestDialog.CARRYING, true)))
                .build();
    }

    public Ambassador enroll(String id, String... groups) {
        var person = Ambassador.of(id, "Kari Nordmann").inGroups(groups);
        return advocacy.ambassadors().enroll(person, Consent.toParticipate("v1", clock.instant(), id));
    }

    public ConnectedAccount connect(AmbassadorId id) {
        var page = advocacy.connections().connect(id, TestNetwork.ID);
        return advocacy.connections().complete(id, callback(page)).get(0);
    }

    /** Where the network sends the browser after the consent page. */
    public static URI callback(URI consentPage) {
        return URI.create("https://host.example/callback?code=" + TestNetwork.CANARY + "&" + consentPage.getRawQuery());
    }

    public ContentItem item() {
        return advocacy.content()
                .add(ContentItem.of("Our turbine survived the storm", PAGE)
                        .caption(Locale.ENGLISH, "Three weeks on the North Sea."));
    }

    /** Kari takes part and has connected her account. */
    public Draft draft() {
        enroll("kari");
        connect(KARI);
        return draftOf(item());
    }

    public Draft draftOf(ContentItem item) {
        return advocacy.shares().draft(KARI, item.id(), TestNetwork.ID).text("I was cold. Worth it.");
    }

    public DraftCheck check(Draft draft) {
        return advocacy.shares().check(draft);
    }

    public Delivery delivery(Share share) {
        return advocacy.deliveries().require(share.delivery());
    }

    public <T extends AdvocacyEvent> List<T> events(Class<T> kind) {
        return advocacy.events().after(0, Integer.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Refused, with a message that says all this and no secret; nothing was sent. */
    public void assertRefused(String code, ThrowingCallable step, String... said) {
        var refusal = refusal(step);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(code);
        List.of(said).forEach(part -> assertThat(refusal).hasMessageContaining("%s", part));
        assertThat(net.sent).isEmpty();
    }

    /** The refusal of a step; it shows no secret. */
    public static RefusedException refusal(ThrowingCallable step) {
        var thrown = requireNonNull(catchThrowable(step), "nothing was refused");
        assertThat(thrown).isInstanceOf(RefusedException.class);
        assertThat(thrown.toString()).doesNotContain(TestNetwork.CANARY);
        assertThat(((RefusedException) thrown).findings().toString()).doesNotContain(TestNetwork.CANARY);
        return (RefusedException) thrown;
    }

    public static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
