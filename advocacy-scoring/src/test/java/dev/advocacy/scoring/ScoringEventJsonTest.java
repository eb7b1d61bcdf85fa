package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event on a line. */
class ScoringEventJsonTest {
    private static final String NEEDED =
            "\"id\":\"7f3\",\"kind\":\"click\",\"ambassador\":\"kari\",\"at\":\"2026-11-30T08:15:00Z\",\"channel\":\"linkedin\"";
    private static final ScoringEvent PLAIN = ScoringEvent.of(
            "7f3",
            ScoringEvent.CLICK,
            AmbassadorId.of("kari"),
            Instant.parse("2026-11-30T08:15:00Z"),
            ChannelId.of("linkedin"));

    @Test
    @DisplayName("the five needed fields are an event; whole numbers may stand for ids")
    void needed() {
        assertThat(read("{" + NEEDED + "}")).isEqualTo(PLAIN);
        assertThat(read("{" + NEEDED.replace("\"7f3\"", "73") + "}").id()).isEqualTo("73");
    }

    @Test
    @DisplayName("every field is read and written")
    void everything() {
        var event = PLAIN.visitor("v1")
                .value(2_500_000)
                .retracts("6")
                .post("p")
                .content("c")
                .marked(Set.of("own-words", "x"))
                .zone("Europe/Oslo");
        var line = ScoringEventJson.write(event);

        assertThat(line)
                .isEqualTo(
                        "{" + NEEDED
                                + ",\"visitor\":\"v1\",\"value\":2.5,\"retracts\":\"6\",\"post\":\"p\",\"content\":\"c\",\"marks\":[\"own-words\",\"x\"],\"zone\":\"Europe/Oslo\"}");
        assertThat(read(line)).isEqualTo(event);
    }

    @Test
    @DisplayName("whatever is written is read as it was, in any script, at any time, of any value")
    void roundTrip() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var event = PLAIN.visitor(text(random))
                    .post(text(random))
                    .value(random.nextLong(-ScoringEvent.MOST_VALUE, ScoringEvent.MOST_VALUE));
            var at = Instant.ofEpochSecond(
                    random.nextLong(ScoringEvent.EARLIEST.getEpochSecond(), ScoringEvent.LATEST.getEpochSecond()),
                    random.nextInt(1_000_000_000));
            var whole = new ScoringEvent(
                    event.id(),
                    event.kind(),
                    event.ambassador(),
                    at,
                    event.channel(),
                    event.post(),
                    null,
                    event.visitor(),
                    event.value(),
                    Set.of(),
                    null,
                    null);
            assertThat(read(ScoringEventJson.write(whole))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T08:15:00Z",
                "2026-11-30T08:15:00.123456789Z",
                "2024-02-29T23:59:59.5Z",
                "2026-11-30T08:15:00+01:00",
                "0001-01-01T00:00:00Z",
                "2026-11-30T24:00:00Z"
            })
    @DisplayName("a time is read as the platform reads it")
    void times(String at) {
        assertThat(read("{" + NEEDED.replace("2026-11-30T08:15:00Z", at) + "}").at())
                .isEqualTo(Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-31T08:15:00Z,event.no-instant",
        "2026-13-01T08:15:00Z,event.no-instant",
        "2026-11-30T25:15:00Z,event.no-instant",
        "2026-11-30T08:61:00Z,event.no-instant",
        "2026-11-30 08:15:00,event.no-instant",
        "yesterday,event.no-instant",
        "99999-01-01T00:00:00Z,event.no-instant",
        "+99999-01-01T00:00:00Z,event.time-out-of-range",
        "0000-12-31T23:59:59Z,event.time-out-of-range"
    })
    @DisplayName("a time that is none, or lies outside the years 1 to 9999, is refused by name")
    void noTimes(String at, String code) {
        assertThat(problems("{" + NEEDED.replace("2026-11-30T08:15:00Z", at) + "}"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.field()).isEqualTo("at");
                    assertThat(finding.arguments()).containsEntry("value", at);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2.5,2500000",
        "0,0",
        "0e99999,0",
        "-1,-1000000",
        "1000000000,1000000000000000",
        "1e3,1000000000",
        "0.000001,1"
    })
    @DisplayName("a value is exact in millionths")
    void values(String written, long millionths) {
        assertThat(read("{" + NEEDED + ",\"value\":" + written + "}").value()).isEqualTo(millionths);
        assertThat(read("{" + NEEDED + ",\"value\":\"" + written + "\"}").value())
                .isEqualTo(millionths);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000001,event.too-many-decimals",
        "1e-999999999,event.too-many-decimals",
        "1e999999999,event.value-out-of-range",
        "1000000000.1,event.value-out-of-range",
        "'\"2,5\"',event.no-number",
        "true,event.wrong-type",
        "[1],event.wrong-type"
    })
    @DisplayName("a value that is none, or not exact, is refused")
    void noValues(String written, String code) {
        assertThat(problems("{" + NEEDED + ",\"value\":" + written + "}"))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    @DisplayName("all that is wrong with a line is told at once")
    void allAtOnce() {
        assertThat(
                        problems(
                                "{\"kind\":\"click\",\"ambassador\":\" \",\"at\":\"now\",\"channel\":\"Linked In\",\"value\":\"x\",\"kind\":\"x\"}"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "event.field-twice",
                        "event.missing",
                        "event.no-instant",
                        "event.no-number",
                        "event.bad-ambassador",
                        "event.bad-channel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"1\"|event.not-json",
                "''|event.not-an-object",
                "[]|event.not-an-object",
                "null|event.not-an-object",
                "{} {}|event.more-than-one",
                "{\"id\":\"\\ud800\"}|event.half-character",
                "{\"marks\":[\"a b\"]}|event.wrong-type",
                "{\"marks\":[{\"a\":[1]}]}|event.wrong-type"
            })
    @DisplayName("a line that is no event is refused and says what it is")
    void noEvent(String line, String code) {
        assertThat(problems(line)).extracting(Finding::code).contains(code);
    }

    @Test
    @DisplayName("an unknown field is refused, or passed over and told")
    void unknown() {
        var line = "{" + NEEDED + ",\"visitorr\":{\"a\":[1,2]}}";
        List<String> told = new ArrayList<>();

        assertThat(problems(line)).extracting(Finding::code).containsExactly("event.unknown-field");
        assertThat(ScoringEventJson.telling(told::add).read(line)).isEqualTo(PLAIN);
        assertThat(told).containsExactly("visitorr");
    }

    private static ScoringEvent read(String line) {
        return ScoringEventJson.strict().read(line);
    }

    private static List<Finding> problems(String line) {
        List<Finding> found = new ArrayList<>();
        assertThatThrownBy(() -> read(line))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> found.addAll(e.findings()));
        return found;
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(20), 1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append('x')
                .toString();
    }
}
