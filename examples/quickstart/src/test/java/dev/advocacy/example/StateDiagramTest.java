package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.delivery.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StateDiagramTest {
    private static final Path README = Path.of("../../README.md");
    private static final String BEGIN = "<!-- states: made from the code; a test compares -->\n";
    private static final String END = "<!-- end of states -->";

    @Test
    @DisplayName("README's diagram of a delivery's states has exactly the code's states and moves")
    void sameAsTheCode() throws IOException {
        Files.writeString(Path.of("target", "states.md"), diagram());
        assertThat(inReadme())
                .as("put target/states.md between the two comments in README.md")
                .isEqualTo(diagram());
    }

    private static String diagram() {
        return Arrays.stream(DeliveryState.values())
                .map(StateDiagramTest::lines)
                .collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n    [*] --> APPROVED\n", "```\n"));
    }

    private static String lines(DeliveryState from) {
        if (from.isEnd()) {
            return "    " + from + " --> [*]\n";
        }
        return from.next().stream()
                .sorted()
                .map(to -> "    " + from + " --> " + to + "\n")
                .collect(Collectors.joining());
    }

    private static String inReadme() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        return readme.substring(from, readme.indexOf(END, from));
    }
}
