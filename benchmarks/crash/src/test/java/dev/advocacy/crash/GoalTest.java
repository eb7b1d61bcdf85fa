package dev.advocacy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.delivery.DeliveryState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
    @ParameterizedTest(name = "{0} waits for what is {1}")
    @CsvSource({
        "SENT, 'APPROVED SCHEDULED'",
        "TAKEN_OVER, 'APPROVED SCHEDULED CLAIMED'",
        "RESOLVED, 'APPROVED SCHEDULED CLAIMED ARMED UNCONFIRMED NEEDS_PERSON'"
    })
    void waitsFor(Goal goal, String states) {
        var open = Arrays.stream(DeliveryState.values())
                .filter(state -> goal.open(Map.of(state, 1L)) == 1)
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertThat(open).isEqualTo(states);
    }
}
