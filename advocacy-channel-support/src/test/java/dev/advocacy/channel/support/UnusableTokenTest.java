package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token that was damaged")
class UnusableTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {CANARY + "\r\nX: y", CANARY + "\n", CANARY + "\u00e9", CANARY + "\u0000", CANARY + " x", "", " "
            })
    @DisplayName("is never sent, and the account has to be connected again")
    void refused(String token) {
        try (var server = new RawServer();
                var http = Fixture.http()) {
            HttpCall post = HttpCall.post("create post", server.uri("/"))
                    .bearer(Secret.of(token))
                    .header("X-After", "1")
                    .query("a", "b")
                    .json("{}");
            HttpCall get = HttpCall.get("read counts", server.uri("/")).bearer(Secret.of(token));
            var told = List.of(
                    Fixture.failure(() -> http.publish(post)),
                    Fixture.failure(() -> http.repeat(post)),
                    Fixture.failure(() -> http.repeat(get)));
            assertThat(told).allSatisfy(UnusableTokenTest::connectAgain);
            assertThat(server.connections).hasValue(0);
        }
    }

    private static void connectAgain(ChannelException told) {
        assertThat(told.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(told.code()).isEqualTo("demo.token-unusable");
        assertThat(told).hasMessageContaining("nothing was sent").hasMessageNotContaining(CANARY);
    }
}
