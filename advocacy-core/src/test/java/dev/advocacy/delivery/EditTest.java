package dev.advocacy.delivery;

import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AdvocacyEvent.ShareEdited;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A published post's text is changed by its author, and by nobody else. */
class EditTest {
    private static final String BETTER = "I was cold for four weeks. Still worth it.";

    private final World world = new World();

    @Test
    @DisplayName("The author's new text reaches the network, and the log tells that the post was changed")
    void edits() {
        var id = published();
        edit(id, KARI, BETTER);

        assertThat(world.channel.edited).containsExactly("post-" + id + ": " + BETTER);
        var approval = world.delivery(id).approval();
        assertThat(world.events(ShareEdited.class)).singleElement().satisfies(e -> {
            assertThat(e.ambassador()).isEqualTo(KARI);
            assertThat(e.bodyHash())
                    .isEqualTo(approval.post().saying(BETTER).hashFor(approval.account()))
                    .isNotEqualTo(approval.hash());
        });
    }

    @Test
    @DisplayName("Nobody changes a colleague's words")
    void notByAColleague() {
        var id = published();
        assertRefused("delivery.not-theirs", id, AmbassadorId.of("olga"), BETTER);
    }

    @Test
    @DisplayName("What the channel would refuse is refused before the network is asked")
    void tooLong() {
        assertRefused("text.too-long", published(), KARI, "x".repeat(1001));
    }

    @Test
    @DisplayName("A text that would read otherwise than it is written, or says nothing, is refused as in a draft")
    void hiddenCharacters() {
        assertRefused("text.bidi-override", published(), KARI, "It stood.\u202e");
        assertRefused("text.empty", published(), KARI, " ");
    }

    @Test
    @DisplayName("The disclosure of the content stays, whatever the new text says")
    void keepsTheDisclosure() {
        var id = world.approveDisclosing("#WeAreNordic");
        world.deliver();
        edit(id, KARI, BETTER);
        assertThat(world.channel.edited).containsExactly("post-" + id + ": " + BETTER + "\n\n#WeAreNordic");
    }

    @Test
    @DisplayName("A post that the network showed later can be changed afterwards")
    void appearedLater() {
        var draft = world.draft(KARI).with(post -> post.appearingAt(world.clock.instant()));
        var id = world.advocacy.shares().approve(draft).delivery();
        world.deliver();
        world.channel.takesNothingLater();
        edit(id, KARI, BETTER);
        assertThat(world.channel.edited).hasSize(1);
    }

    @Test
    @DisplayName("Where the channel changes nothing, the refusal says what to do")
    void noEditor() {
        var id = published();
        world.channel.edits = false;
        assertRefused("channel.no-editor", id, KARI, BETTER);
    }

    @Test
    @DisplayName("What is not published yet is not changed at the network")
    void notPublished() {
        assertRefused("delivery.no-post", world.approve(), KARI, BETTER);
    }

    private void assertRefused(String code, DeliveryId id, AmbassadorId author, String words) {
        assertThatThrownBy(() -> edit(id, author, words))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(world.channel.edited).isEmpty();
        assertThat(world.events(ShareEdited.class)).isEmpty();
    }

    private void edit(DeliveryId id, AmbassadorId author, String words) {
        world.advocacy.shares().edit(world.delivery(id).share(), author, words);
    }

    private DeliveryId published() {
        var id = world.approve();
        world.deliver();
        return id;
    }
}
