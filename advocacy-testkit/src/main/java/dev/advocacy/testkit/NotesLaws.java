package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.EngagementReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a descriptor tells those who set a channel up. */
@Room("descriptor")
abstract class NotesLaws extends DescriptorLaws {

    @Test
    @DisplayName("the descriptor has notes for those who set the channel up, checked on a day that has come")
    void notesAreThere() {
        try (var scene = open()) {
            LocalDate tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(1);
            assertThat(notes(scene).checkedOn()).as("checkedOn").isBeforeOrEqualTo(tomorrow);
            assertThat(notes(scene).approvals()).as("approvals").noneMatch(String::isBlank);
        }
    }

    @Test
    @DisplayName("a footnote is a whole sentence")
    void footnotesAreSentences() {
        try (var scene = open()) {
            assertThat(notes(scene).footnotes())
                    .as("footnotes: a capital letter, several words, a full stop")
                    .allMatch(note -> note.matches("(?s)[\\p{Lu}\\p{N}].*\\s.*\\s.*[.!?]"));
        }
    }

    @Test
    @DisplayName("the notes name exactly the scopes that a person is asked for")
    void notesNameTheScopes() {
        try (var scene = open()) {
            Set<String> asked = AuthorizationUrl.of(scene.accounts().begin()).scopes();
            assertThat(notes(scene).scopes()).as("scopes in the notes").containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    @DisplayName("an API version had not ended yet when the channel was last checked")
    void sunsetIsAfterTheCheck() {
        try (var scene = open()) {
            Optional<LocalDate> sunset = scene.adapter.descriptor().apiSunset();
            Assumptions.assumeTrue(sunset.isPresent(), "the end of this API version is not known");
            assertThat(sunset.orElseThrow())
                    .as("apiSunset against checkedOn: speak a newer version, or check again")
                    .isAfterOrEqualTo(notes(scene).checkedOn());
        }
    }

    @Test
    @DisplayName("the counts that the descriptor names are those that are read")
    void declaredCountsAreRead() {
        try (var scene = open()) {
            ChannelDescriptor descriptor = scene.adapter.descriptor();
            Optional<EngagementReader> reader = scene.adapter.engagement();
            Assumptions.assumeTrue(
                    reader.isPresent() || !descriptor.metrics().isEmpty(), "this adapter offers no reading of counts");
            assertThat(descriptor.metrics())
                    .as("metrics of the descriptor")
                    .isEqualTo(reader.isPresent() ? metrics() : Set.of());
        }
    }

    private static Notes notes(Scene scene) {
        return scene.adapter
                .descriptor()
                .notes()
                .orElseThrow(() -> new AssertionError("the descriptor has no notes: give it some with noting(..)"));
    }
}
