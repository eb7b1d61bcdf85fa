package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole way from the dialog to a page's own token, over real HTTP, against a network that demands the app's proof. */
class SandboxConnectTest extends SandboxWorld {

    @Test
    @DisplayName("each page on which the person may create content is an account with a token of its own")
    void connects() {
        network.page("200", "Blades", "kari");
        network.page("300", "Only to look at", Map.of("kari", Set.of("ANALYZE")));

        Grant grant = connect("kari");

        assertThat(grant.accounts()).extracting(Account::id).containsExactlyInAnyOrder("100", "200");
        assertThat(grant.accounts())
                .extracting(a -> grant.credentialsOf(a).accessToken())
                .doesNotHaveDuplicates();
        assertThat(credentials(grant).scopes()).contains("pages_manage_posts", "read_insights");
        assertThat(credentials(grant).expiresAt()).isEmpty();
    }

    @Test
    @DisplayName("more pages than one list holds are all found")
    void manyPages() {
        IntStream.range(1_000, 1_150).forEach(id -> network.page(String.valueOf(id), "Page " + id, "kari"));

        assertThat(connect("kari").accounts()).hasSize(151);
    }

    @Test
    @DisplayName("a scope that the person took away is not among those that were granted")
    void unticked() {
        Grant grant = connect("kari", "read_insights");

        assertThat(credentials(grant).scopes()).contains("pages_manage_posts").doesNotContain("read_insights");
    }

    @Test
    @DisplayName("who says no, and who has no page, is told")
    void refusals() {
        AccountConnector accounts = pages.accounts().orElseThrow();
        var begun = accounts.begin();
        var no = Consent.decide(begun.url(), "kari", "cancel");

        assertThat(catchThrowableOfType(ChannelException.class, () -> accounts.complete(begun, no))
                        .code())
                .isEqualTo("facebook-page.consent-refused");
        assertThat(catchThrowableOfType(ChannelException.class, () -> connect("ola"))
                        .code())
                .isEqualTo("facebook-page.no-pages");
    }

    @Test
    @DisplayName("a page's token lives on when the person's runs out, and ends when the password is changed")
    void tokens() {
        Grant grant = connect("kari");
        clock.advance(Duration.ofDays(61));
        published(grant, Samples.TEXT);

        network.changePassword("kari");

        ChannelException e = refused(grant, Samples.LINKED);
        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.code()).isEqualTo("facebook-page.token-460");
    }

    @Test
    @DisplayName("access that was ended is ended at Facebook, and ending it again is fine")
    void revokes() {
        Grant grant = connect("kari");
        AccountConnector accounts = pages.accounts().orElseThrow();

        accounts.revoke(credentials(grant));
        accounts.revoke(credentials(grant));

        assertThat(refused(grant, Samples.TEXT).code()).isEqualTo("facebook-page.token-458");
    }
}
