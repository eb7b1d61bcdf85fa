package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Editor;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Posts whose text is changed. */
@Room("afterwards")
abstract class EditLaws extends AfterwardsLaws {

    @Test
    @DisplayName("an edit names the post and brings the new text to the network")
    void editingAsksTheNetwork() {
        try (var scene = open()) {
            edit(scene, this::edited).returned();
            assertThat(scene.network.requests())
                    .as("requests that name %s", postId(1))
                    .anyMatch(request -> request.names(postId(1)));
            assertThat(scene.network.requests())
                    .as("carries '%s', unchanged", changed().text())
                    .anyMatch(request -> carries(request, changed()));
        }
    }

    @Test
    @DisplayName("an edit, made twice, succeeds and creates no post")
    void editingTwiceCreatesNothing() {
        try (var scene = open()) {
            edit(scene, this::edited).returned();
            edit(scene, this::editedAlready).returned();
            assertThat(scene.network.requests(publishing()))
                    .as("posts that were made by an edit")
                    .allMatch(request -> request.names(postId(1)));
        }
    }

    @TestFactory
    @DisplayName("an edit fails where the network did not say that it was made, and prints no token")
    Stream<DynamicTest> editingTellsFailure() {
        return unhelpful().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> editingFails(entry.getValue())));
    }

    private void editingFails(Reply reply) {
        try (var scene = open()) {
            Leaks.of(sampleCredentials()).assertNoneIn(edit(scene, () -> reply).threw());
        }
    }

    private Attempt<Boolean> edit(Scene scene, Supplier<Reply> reply) {
        return edit(scene, reply, post());
    }

    final Attempt<Boolean> edit(Scene scene, Supplier<Reply> reply, PostRef post) {
        Editor editor = scene.editor();
        scene.network.answer(Route.any(), reply.get());
        return scene.attempt(() -> {
            editor.edit(sampleAccount(), sampleCredentials(), post, changed());
            return true;
        });
    }

    private Post changed() {
        return samplePost().saying("It stood, as we have said before.");
    }
}
