package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Log.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A score state is a commutative monoid that travels as bytes")
class ScoreStateTest {
    private static final ScoringRules RULES = ScoringRules.standard();
    private static final Window ALL = Window.between(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

    private static ScoreState state() {
        var state = RULES.state(KARI);
        new Log()
                .shareInOwnWords("d1", "2026-11-16T09:00:00.000000001Z")
                .share("d2", "2026-11-16T09:00:00Z")
                .click("d1", "v\uD800 lone surrogate, 🙂", "2026-11-16T09:00:00Z")
                .retract("d2", "2026-11-16T09:00:00Z")
                .events()
                .forEach(state::add);
        return state;
    }

    @Test
    @DisplayName("bytes give back an equal state, characters of every sort included")
    void roundTrip() {
        var bytes = state().toBytes();
        var back = RULES.state(bytes);
        assertThat(back.toBytes()).isEqualTo(bytes);
        assertThat(back.ambassador()).isEqualTo(KARI);
        assertThat(back.finish().points(ALL)).hasToString("16");
        assertThat(RULES.state(RULES.state(KARI).toBytes()).finish().points(ALL))
                .hasToString("0");
    }

    @Test
    @DisplayName("what cannot earn is not kept, and neither are other kinds of events")
    void keepsLittle() {
        var state = RULES.state(KARI);
        new Log()
                .machineClick("d1", "2026-11-16T09:00:00Z")
                .clickWithoutPoints("d1", "v", "2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .events()
                .forEach(state::add);
        assertThat(state).hasToString("score state of kari under standard@1: 0 events");
    }

    @Test
    @DisplayName("merging with itself, with nothing and twice with the same changes nothing")
    void harmlessMerges() {
        var bytes = state().toBytes();
        var merged = state();
        merged.merge(merged).merge(RULES.state(KARI)).merge(state()).merge(state());
        assertThat(merged.toBytes()).isEqualTo(bytes);
        assertThat(RULES.state(KARI).merge(state()).toBytes()).isEqualTo(bytes);
    }

    @Test
    @DisplayName("a finished score stays as it was when the state goes on")
    void scoresStay() {
        var state = state();
        var score = state.finish();
        state.add(new Log()
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .click("d7", "v", "2026-11-16T10:00:00Z")
                .events()
                .get(0));
        assertThat(score.points(ALL)).hasToString("16");
        assertThat(state.finish().points(ALL)).hasToString("17");
    }

    @Test
    @DisplayName("every single damaged byte is refused")
    void damagedBytes() {
        var bytes = state().toBytes();
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                var damaged = bytes.clone();
                damaged[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> RULES.state(damaged))
                        .as("byte %d, bit %d", i, bit)
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    @DisplayName("every cut and every tail is refused")
    void cutBytes() {
        var bytes = state().toBytes();
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RULES.state(cut)).as("length %d", length).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> RULES.state(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("made-up bytes with a right check sum are refused, or read as a state that can be written again")
    void hostileBytes() {
        var bytes = state().toBytes();
        for (long seed = 1; seed <= 20_000; seed++) {
            var random = new Random(seed);
            var hostile = bytes.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                hostile[random.nextInt(hostile.length)] = (byte) (random.nextBoolean() ? random.nextInt(4) : -1);
            }
            int body = hostile.length - 4;
            ByteBuffer.wrap(hostile).putInt(body, StateFormat.checkSum(hostile, body));
            readOrRefuse(hostile, seed);
        }
    }

    private static void readOrRefuse(byte[] hostile, long seed) {
        try {
            var read = RULES.state(hostile);
            assertThat(RULES.state(read.toBytes()).toBytes())
                    .as("seed %d", seed)
                    .isEqualTo(read.toBytes());
        } catch (RefusedException e) {
            assertThat(e.code()).as("seed %d", seed).startsWith("scoring.");
        }
    }

    @Test
    @DisplayName("bytes of another format and of other rules are refused by name")
    void otherBytes() {
        var future = state().toBytes();
        future[4] = 3;
        assertThatThrownBy(() -> RULES.state(future)).hasMessageContaining("has format 3, and this version reads 2");
        var others = ScoringRules.parse(Preset.STANDARD.json().replace("\"default\": 10", "\"default\": 11"));
        assertThatThrownBy(() -> others.state(state().toBytes()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[scoring.state-of-other-rules]");
        assertThatIllegalArgumentException().isThrownBy(() -> others.state(KARI).merge(state()));
    }

    @Test
    @DisplayName("another ambassador's event or state is an error of the caller")
    void otherPerson() {
        var click = new Log()
                .by("ola")
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .consent("2026-11-16T09:00:00Z")
                .click("d1", "v", "2026-11-16T09:00:00Z")
                .events()
                .get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> state().add(click));
        assertThatIllegalArgumentException().isThrownBy(() -> state().merge(RULES.state(OLA)));
        assertThat(RULES.ledger(List.of(state(), RULES.state(OLA).add(click))).board(ALL))
                .hasToString("1. kari 16\n2. ola 1");
    }
}
