package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    @DisplayName(
            "the whole way: every share is published exactly once, one lost answer included, and the board is shown")
    void wholeWay() throws Exception {
        var story = run("--ambassadors", "5", "--shares", "12");

        assertThat(story)
                .startsWith("exit 0")
                .contains("NEEDS_PERSON", "12 deliveries: 0 published twice, 0 lost", "rule share@1", "PUBLISHED=12");
    }

    @Test
    @DisplayName("the same seed prints the same board, another seed another one")
    void sameSeedSameBoard() throws Exception {
        var once = board(run("--ambassadors", "6", "--shares", "30", "--seed", "5"));
        var again = board(run("--ambassadors", "6", "--shares", "30", "--seed", "5"));
        var other = board(run("--ambassadors", "6", "--shares", "30", "--seed", "6"));

        assertThat(again).isEqualTo(once).contains("1. colleague-");
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    @DisplayName("an option that is not known ends with 2 and says which ones there are")
    void badOption() throws Exception {
        assertThat(run("--size", "9")).startsWith("exit 2").contains("use --ambassadors, --shares or --seed");
    }

    private static String run(String... args) throws Exception {
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        int exit = Quickstart.run(out, out, args);
        return "exit " + exit + "\n" + written.toString(StandardCharsets.UTF_8);
    }

    private static String board(String story) {
        int from = story.indexOf("The board of the week");
        return story.substring(story.indexOf('\n', from), story.indexOf("What only", from));
    }
}
