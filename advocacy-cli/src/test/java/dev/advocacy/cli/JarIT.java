package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as a user runs it: exit code, standard output, standard error. */
class JarIT {
    @TempDir
    private static Path folder;

    @Test
    @DisplayName("the same programme in three formats gives the same answer, also through Parquet")
    void formats() throws Exception {
        for (String format : new String[] {"ndjson", "csv", "parquet"}) {
            var events = folder.resolve("events." + format);
            var answer = folder.resolve(format + "-boards.csv");

            assertThat(Jar.run("generate", "--size", 2_000, "--out", events))
                    .extracting(Ran::code, Ran::out)
                    .containsExactly(0, "");
            assertThat(Jar.run("score", "--events", events, "--rules", "standard", "--out", answer))
                    .satisfies(ran -> {
                        assertThat(ran.code()).as(ran.err()).isZero();
                        assertThat(ran.out()).isEmpty();
                        assertThat(ran.err()).contains("ambassadors under standard@1", "checksum");
                    });
            assertThat(answer).hasSameTextualContentAs(folder.resolve("ndjson-boards.csv"));
        }
        assertThat(folder.resolve("ndjson-boards.csv"))
                .content()
                .startsWith("board,window,ambassador,points,rank\nday,2026-09-01,");
    }

    @Test
    @DisplayName("a person's receipts go to standard output, the sum to standard error")
    void explain() throws Exception {
        var events = generated();

        var ran = Jar.run("explain", "--events", events, "--rules", "standard", "--ambassador", "p0001");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(" share · +", "rule click@1");
        assertThat(ran.err()).containsPattern("p0001 has \\d+ points under standard@1");
    }

    @Test
    @DisplayName("it says its version, and a wrong call is told in two lines with exit code 2")
    void wrongCall() throws Exception {
        assertThat(Jar.run("--version").out()).matches("advocacy \\d.*\n");
        var ran = Jar.run("score", "--rules", "standard");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(2).first().asString().contains("--events");
    }

    private static Path generated() throws IOException, InterruptedException {
        var events = folder.resolve("generated.ndjson");
        if (!Files.exists(events)) {
            assertThat(Jar.run("generate", "--size", 2_000, "--out", events).code())
                    .isZero();
        }
        return events;
    }
}
