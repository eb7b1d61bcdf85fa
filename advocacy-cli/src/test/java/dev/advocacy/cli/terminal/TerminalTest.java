package dev.advocacy.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the eye of who runs the command. */
class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8), false);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0x61C, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E,
                0x2066, 0x2069
            })
    @DisplayName("a character that commands the terminal or turns the line around is told, not sent")
    void unseen(int character) throws IOException {
        var line = "id \"a" + Character.toString(character) + "b\"";
        var told = String.format("id \"a\\u%04x" + "b\"\n", character);

        terminal.tell(line);
        terminal.answer(line);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(told);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(told);
    }

    @Test
    @DisplayName("a line that is told stays one line; an answer may have more, and tabs")
    void lines() throws IOException {
        terminal.tell("a\nadvocacy: all is well");
        terminal.answer("SELECT\n\t1");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("a\\u000aadvocacy: all is well\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("SELECT\n\t1\n");
    }

    @Test
    @DisplayName("letters of any script, emoji and backslashes stay as they are")
    void letters() {
        terminal.tell("Åse 李 عمر 👩‍👩‍👧 C:\\u001b $1");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("Åse 李 عمر 👩‍👩‍👧 C:\\u001b $1\n");
    }

    @Test
    @DisplayName("who reads JSON gets the data as it was")
    void json() throws IOException {
        var mapper = new ObjectMapper();
        var id = "a\u001b[31m\u009b\u202e\n";
        terminal.answer(mapper.writeValueAsString(id));

        assertThat(mapper.readValue(out.toByteArray(), String.class)).isEqualTo(id);
        assertThat(out.toString(StandardCharsets.UTF_8).strip().chars()).allMatch(c -> c >= ' ' && c < 0x7F);
    }
}
