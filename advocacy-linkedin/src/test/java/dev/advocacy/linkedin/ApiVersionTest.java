package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    @ParameterizedTest(name = "{0} ends on {1}")
    @CsvSource({
        "202510, 2026-10-15",
        "202511, 2026-11-16",
        "202601, 2027-01-15",
        "202602, 2027-02-15",
        "202603, 2027-03-16",
        "202609, 2027-09-15",
        "202609.01, 2027-09-15"
    })
    @DisplayName("a version that LinkedIn dated has its sunset")
    void dated(String version, LocalDate sunset) {
        assertThat(new ApiVersion(version).sunset()).contains(sunset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202512", "202610", "202701"})
    @DisplayName("a version that LinkedIn has not dated has an unknown sunset and has not ended")
    void undated(String version) {
        assertThat(new ApiVersion(version).sunset()).isEmpty();
        assertThat(new ApiVersion(version).endedOn(LocalDate.of(2099, 1, 1))).isFalse();
    }

    @Test
    @DisplayName("a version has ended from the day of its sunset on")
    void ends() {
        var version = new ApiVersion("202601");
        assertThat(version.endedOn(LocalDate.of(2027, 1, 14))).isFalse();
        assertThat(version.endedOn(LocalDate.of(2027, 1, 15))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "202613", "202600", "2026-09", "202609.1", " 202609", "199901", "20260901"})
    @DisplayName("what is not year and month is no version")
    void malformed(String version) {
        assertThat(ApiVersion.isWellFormed(version)).isFalse();
    }

    @Test
    @DisplayName("versions are ordered by month")
    void ordered() {
        assertThat(new ApiVersion("202603.02").isAtLeast("202604")).isFalse();
        assertThat(new ApiVersion("202604").isAtLeast("202604")).isTrue();
        assertThat(new ApiVersion("202701").isAtLeast("202604")).isTrue();
    }
}
