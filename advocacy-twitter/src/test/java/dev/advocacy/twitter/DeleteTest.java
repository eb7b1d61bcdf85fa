package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteTest {
    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"data\":{\"deleted\":true}}",
                "404|",
                "404|{\"title\":\"Not Found Error\"}",
                "200|{\"errors\":[{\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}]}"
            })
    @DisplayName("a post that is deleted, or that X does not know, is gone")
    void gone(int status, String body) {
        wire.json(status, body == null ? "" : body);

        assertThatCode(this::delete).doesNotThrowAnyException();
        assertThat(Wire.path(wire.request())).isEqualTo("DELETE /2/tweets/" + Samples.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"deleted\":false}}",
                "{}",
                "{\"errors\":[{\"type\":\"https://api.x.com/2/problems/internal-error\"}]}",
                "<html>"
            })
    @DisplayName("an answer that does not say so is no deletion, and may be asked again")
    void notGone(String body) {
        wire.json(200, body);

        var e = catchThrowableOfType(ChannelException.class, this::delete);

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
    }

    private void delete() {
        x.retractor().orElseThrow().retract(Samples.KARI, Samples.CREDENTIALS, new PostRef(Samples.ID, null));
    }
}
