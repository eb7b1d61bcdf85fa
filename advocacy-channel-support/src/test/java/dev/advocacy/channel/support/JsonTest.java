package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON is read within limits, or not at all")
class JsonTest {

    @Test
    @DisplayName("what is written is read back")
    void roundTrip() {
        var object = Json.object().put("text", "Æ\u2028\"\\").put("n", 7);
        assertThat(Json.read(Json.write(object))).contains(object);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html></html>",
                "{",
                "{\"a\":1",
                "{}{}",
                "{} x",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "\"\\ud800",
                "\u0000"
            })
    @DisplayName("what is cut, repeated, trailing or no JSON is not accepted")
    void refused(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    @DisplayName("depth 64 is read, 65 is not")
    void depth() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isPresent();
        assertThat(read("[".repeat(65) + "]".repeat(65))).isEmpty();
    }

    @Test
    @DisplayName("bombs end at the limits, at once: 100,000 deep, 10 million tokens, long strings, names and numbers")
    void bombs() {
        assertThat(quickly(() -> read("[".repeat(100_000)))).isEmpty();
        assertThat(quickly(() -> read("{\"a\":".repeat(100_000)))).isEmpty();
        assertThat(quickly(() -> read("[" + "1,".repeat(10_000_000) + "1]"))).isEmpty();
        assertThat(quickly(() -> read("[" + "1,".repeat(200_001) + "1]"))).isEmpty();
        assertThat(quickly(() -> read("\"" + "x".repeat(1_000_001) + "\""))).isEmpty();
        assertThat(quickly(() -> read("{\"" + "n".repeat(1_001) + "\":1}"))).isEmpty();
        assertThat(quickly(() -> read("1".repeat(2_000)))).isEmpty();
        assertThat(quickly(() -> read("[" + " ".repeat(5_000_000) + "]"))).isEmpty();
    }

    @Test
    @DisplayName("an enormous exponent is a number like another")
    void exponent() {
        assertThat(quickly(() -> read("1e999999999"))).isPresent();
    }

    @Test
    @DisplayName("a type name inside is only text")
    void types() {
        assertThat(read("{\"@class\":\"java.lang.Runtime\"}")
                        .orElseThrow()
                        .path("@class")
                        .isTextual())
                .isTrue();
    }

    private static java.util.Optional<com.fasterxml.jackson.databind.JsonNode> read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T quickly(Supplier<T> work) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), work::get);
    }
}
