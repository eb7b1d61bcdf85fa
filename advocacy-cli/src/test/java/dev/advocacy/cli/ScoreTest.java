package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code score} answers. */
class ScoreTest {
    private static final String EVENTS = """
            {"id":"1","kind":"share","ambassador":"kari","at":"2026-11-30T08:15:00Z","channel":"linkedin","post":"p1","content":"c1"}
            {"id":"2","kind":"click","ambassador":"kari","at":"2026-11-30T09:15:00Z","channel":"linkedin","visitor":"v1","post":"p1"}
            {"id":"3","kind":"click","ambassador":"ola","at":"2026-12-01T09:15:00Z","channel":"linkedin","visitor":"v1"}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("one row per board, window and ambassador; all boards where none is named")
    void allBoards() throws IOException {
        var ran = Ran.cli("score", "--events", events(), "--rules", "standard");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "board,window,ambassador,points,rank",
                        "day,2026-11-30,kari,11,1",
                        "day,2026-12-01,ola,1,1",
                        "week,2026-W49,kari,11,1",
                        "week,2026-W49,ola,1,2",
                        "month,2026-11,kari,11,1",
                        "month,2026-12,ola,1,1",
                        "year,2026,kari,11,1",
                        "year,2026,ola,1,2",
                        "all,all,kari,11,1",
                        "all,all,ola,1,2");
    }

    @Test
    @DisplayName("one board, as it was asked for")
    void oneBoard() throws IOException {
        assertThat(Ran.cli("score", "--events", events(), "--rules", "standard", "--board", "all")
                        .lines())
                .containsExactly("board,window,ambassador,points,rank", "all,all,kari,11,1", "all,all,ola,1,2");
    }

    @Test
    @DisplayName("what is piped in is scored like a file, and --json answers a machine")
    void pipe() {
        var ran = Ran.piped(EVENTS, "score", "--events", "-", "--rules", "standard", "--board", "all", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                {"board":"all","window":"all","ambassador":"kari","points":11,"rank":1}
                {"board":"all","window":"all","ambassador":"ola","points":1,"rank":2}
                """);
        assertThat(ran.err().lines()).singleElement().asString().startsWith("{\"rules\":\"standard@1\"");
    }

    private Path events() throws IOException {
        return Files.writeString(folder.resolve("events.ndjson"), EVENTS);
    }
}
