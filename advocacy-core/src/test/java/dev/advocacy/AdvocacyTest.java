package dev.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvocacyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://go.example.com/r/",
                "javascript:alert(1)",
                "https:opaque",
                "https:///r/",
                "https://go.example.com/r?to=",
                "https://go.example.com/#r"
            })
    @DisplayName("a redirect that a link's id cannot be appended to is refused with an example of a good one")
    void refusesRedirects(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advocacy.builder().linkBase(URI.create(address)))
                .withMessageContaining(address)
                .withMessageContaining("https://go.example.com/r/");
    }

    @Test
    @DisplayName("a link is the redirect's address, a slash and the link's id")
    void appendsTheId() {
        var draft = new Company().draft();
        assertThat(Objects.requireNonNull(draft.card()).url())
                .isEqualTo(URI.create("https://go.example.com/r/" + Objects.requireNonNull(draft.link())));
    }

    @Test
    @DisplayName("two adapters for one channel, a policy for none, or no worker at all are told when setting up")
    void refusesWhatCannotWork() {
        var twin = new TestDialog(TestDialog.ID, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Company(plan -> plan.channel(twin)))
                .withMessageContaining("two adapters for channel 'dialog'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advocacy.builder().executor(Runnable::run, 0))
                .withMessageContaining("give at least 1");
        var nowhere = ChannelId.of("nowhere");
        var refusal =
                Company.refusal(() -> new Company(plan -> plan.policy(nowhere, ChannelPolicy.careful(), "because")));
        assertThat(refusal.code()).isEqualTo("channel.unknown");
    }
}
