package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import dev.advocacy.Finding;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.Recorded;
import dev.advocacy.share.Draft;
import dev.advocacy.share.HandOff;
import dev.advocacy.store.InMemoryStore;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandOffTest {
    private static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

    private final FacebookChannel profiles = FacebookChannel.profiles(Samples.config());

    @Test
    @DisplayName("the dialog gets the app and the link, with every sign escaped, and nothing else")
    void dialog() {
        assertThat(links().linkFor(Samples.LINKED))
                .hasToString("https://www.facebook.com/dialog/share?app_id=145634995501895&display=page"
                        + "&href=https%3A%2F%2Fexample.com%2Fpost%3Fid%3D1%26ref%3Dshare");
        assertThat(links().carriesText()).isFalse();
    }

    @Test
    @DisplayName("a post without a link is refused by the check, and opens Facebook itself")
    void withoutLink() {
        assertThat(profiles.check(Samples.TEXT).findings())
                .extracting(Finding::code)
                .containsExactly("facebook.no-link");
        assertThat(links().linkFor(Samples.TEXT)).hasToString("https://www.facebook.com/");
    }

    @Test
    @DisplayName("a link that leads nowhere, and pictures, which the dialog does not take, are refused")
    void notTaken() {
        Post post = Post.text("x")
                .withLink(LinkCard.of(URI.create("mailto:kari@example.com"), "x"))
                .withMedia(Samples.gif("a turbine"));

        assertThat(profiles.check(post).findings())
                .extracting(Finding::code)
                .contains("link.not-http", "media.kind-not-taken");
    }

    @Test
    @DisplayName("profiles have a dialog and no more: nothing is published, read, deleted or connected")
    void dialogOnly() {
        assertThat(profiles.publisher()).isEmpty();
        assertThat(profiles.accounts()).isEmpty();
        assertThat(profiles.engagement()).isEmpty();
        assertThat(profiles.retractor()).isEmpty();
        assertThat(profiles.editor()).isEmpty();
        assertThat(profiles.descriptor().policy().mayBeScheduled()).isFalse();
    }

    @Test
    @DisplayName("a share that was handed off offers its text for copying, and a click on its own link confirms it")
    void confirmedByClick() {
        var clock = SettableClock.at(Samples.NOW);
        try (Advocacy advocacy = advocacy(clock)) {
            Draft draft = draft(advocacy, clock);

            HandOff handOff = advocacy.shares().handOff(draft);

            assertThat(handOff.textToCopy()).contains("I was cold. Worth it.");
            String link = Objects.requireNonNull(draft.card()).url().toString();
            assertThat(handOff.dialog().toString())
                    .endsWith("&href=" + URLEncoder.encode(link, StandardCharsets.UTF_8));
            var delivery = advocacy.deliveries().require(handOff.share().delivery());
            assertThat(delivery.state()).isEqualTo(DeliveryState.HANDED_OFF);

            advocacy.engagement().follow(Objects.requireNonNull(draft.link()), BROWSER, "192.0.2.17");

            assertThat(advocacy.events().after(0, Integer.MAX_VALUE))
                    .extracting(Recorded::event)
                    .filteredOn(ShareConfirmed.class::isInstance)
                    .singleElement()
                    .extracting(e -> ((ShareConfirmed) e).evidence())
                    .isEqualTo(Evidence.CLICK);
        }
    }

    private Advocacy advocacy(SettableClock clock) {
        return Advocacy.builder()
                .clock(clock)
                .store(new InMemoryStore(clock))
                .executor(Runnable::run, 1)
                .linkBase(URI.create("https://go.example.com/r"))
                .channel(profiles)
                .build();
    }

    private static Draft draft(Advocacy advocacy, SettableClock clock) {
        advocacy.ambassadors()
                .enroll(Ambassador.of("kari", "Kari Nordmann"), Consent.toParticipate("v1", clock.instant(), "kari"));
        ContentItem item = advocacy.content()
                .add(ContentItem.of("It stood", URI.create("https://example.com/turbine"))
                        .caption(Locale.ENGLISH, "Three weeks on the North Sea."));
        return advocacy.shares()
                .draft(KARI, item.id(), FacebookChannel.PROFILES)
                .text("I was cold. Worth it.");
    }

    private ShareLinks links() {
        return profiles.shareLinks().orElseThrow();
    }
}
