package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("advocacy reach")
class ReachTest {
    @TempDir
    private Path folder;

    private static Ran reach(Path audience, Object plan) {
        return Ran.cli("reach", "--audience", audience, "--plan", plan, "--card", Example.file("card.json"));
    }

    @Test
    @DisplayName(
            "each channel and all together have a number between their bounds, and what paid reach would have cost")
    void rows() {
        var ran = reach(Example.file("audience.csv"), Example.file("plan.json"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines())
                .filteredOn(line -> line.startsWith("audience,"))
                .hasSize(4)
                .allSatisfy(line -> {
                    var cells = line.split(",", -1);
                    assertThat(Double.parseDouble(cells[2]))
                            .isBetween(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
                });
        assertThat(ran.lines())
                .filteredOn(line -> line.startsWith("paidReach,x,"))
                .singleElement()
                .asString()
                .contains("cannot tell: card own-campaigns-2026 has no price of impressions on x");
        assertThat(ran.err()).contains("assumed: across channels 0.3 of what could overlap does");
    }

    @Test
    @DisplayName("nothing is assumed where the plan assumes nothing: bounds remain, and that nobody can tell")
    void bounds() throws IOException {
        var text = Files.readString(Example.file("plan.json"));
        var plan = Files.writeString(
                folder.resolve("plan.json"),
                text.substring(0, text.indexOf("\"reach\"")).strip().replaceAll(",$", "") + "}");
        var ran = reach(Example.file("audience.csv"), plan);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines())
                .filteredOn(line -> line.startsWith("audience,linkedin,"))
                .singleElement()
                .asString()
                .startsWith("audience,linkedin,,2000.000000,")
                .contains("cannot tell: the plan says nothing of how far networks on linkedin overlap");
    }

    @Test
    @DisplayName("a channel of few people is left out, and so is one from which it would follow")
    void few() throws IOException {
        var lines = Files.readString(Example.file("audience.csv")) + "p0001,blog,70\np0002,blog,80\n";
        var ran = reach(Files.writeString(folder.resolve("audience.csv"), lines), Example.file("plan.json"));

        assertThat(ran.lines())
                .filteredOn(line -> line.startsWith("audience,blog") || line.startsWith("audience,x"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(",,,,people").contains("too few people are in it"));
        assertThat(ran.out()).doesNotContain(",70.").doesNotContain(",80.");
    }

    @Test
    @DisplayName("no number, a negative one and somebody twice are told at once, by line")
    void bad() throws IOException {
        var audience = Files.writeString(
                folder.resolve("audience.csv"),
                "ambassador;channel;followers\nkari;linkedin;many\nkari;linkedin;\nola;linkedin;-4\nper;x;5\nper;x;6\n");
        var ran = reach(audience, Example.file("plan.json"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("line 2: followers: \"many\" is no whole number of 0 or more")
                .contains("line 3: followers is missing")
                .contains("line 4: followers: \"-4\" is no whole number")
                .contains("line 6: per is there twice for x");
    }
}
