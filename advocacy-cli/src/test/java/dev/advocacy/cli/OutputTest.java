package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the command writes. */
class OutputTest {
    @TempDir
    private Path folder;

    private Path events = Path.of("");

    @BeforeEach
    void events() throws IOException {
        events = Events.file(folder, "events.ndjson", Events.KARI, Events.OLA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boards.csv", "boards.ndjson", "boards.jsonl", "boards.csv.gz", "boards.parquet"})
    @DisplayName("the name says the format; nothing unfinished is left beside the file")
    void formats(String name) throws IOException {
        var out = folder.resolve(name);

        assertThat(Ran.cli("score", "--events", events, "--rules", "standard", "--out", out))
                .extracting(Ran::code, Ran::out)
                .containsExactly(0, "");
        assertThat(out).isNotEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(events, out);
        }
    }

    @Test
    @DisplayName("rows are the same in every format")
    void sameRows() {
        var parquet = folder.resolve("boards.parquet");
        Ran.cli("score", "--events", events, "--rules", "standard", "--board", "all", "--out", parquet);

        assertThat(ParquetCells.of(parquet, "ambassador")).containsExactly("kari", "ola");
        assertThat(ParquetCells.of(parquet, "points")).containsExactly("10", "10");
        assertThat(ParquetCells.of(parquet, "rank")).containsExactly("1", "1");
    }

    @Test
    @DisplayName(
            "a file that says no format, a folder, and a folder that is not there are refused before anything is read")
    void badNames() {
        for (Path out : new Path[] {
            folder.resolve("boards"), folder, folder.resolve("none/boards.csv"), folder.resolve("x.parquet.gz")
        }) {
            var ran =
                    Ran.cli("score", "--events", folder.resolve("unread.ndjson"), "--rules", "standard", "--out", out);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).doesNotContain("unread.ndjson");
        }
    }

    @Test
    @DisplayName("what was there before stays when the run fails")
    void staysWhole() throws IOException {
        var out = Files.writeString(folder.resolve("boards.csv"), "of yesterday");
        var bad = Events.file(folder, "bad.ndjson", "{");

        assertThat(Ran.cli("score", "--events", bad, "--rules", "standard", "--out", out)
                        .code())
                .isEqualTo(1);
        assertThat(out).hasContent("of yesterday");
    }

    @Test
    @DisplayName("--top keeps the first ranks of each window, equals included")
    void top() {
        assertThat(Ran.cli("score", "--events", events, "--rules", "standard", "--board", "all", "--top", 1)
                        .lines())
                .containsExactly("board,window,ambassador,points,rank", "all,all,kari,10,1", "all,all,ola,10,1");
    }
}
