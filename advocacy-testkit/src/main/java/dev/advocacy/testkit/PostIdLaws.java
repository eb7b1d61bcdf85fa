package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.PostRef;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An id of a post leads nowhere but to that post. */
@Room("afterwards")
abstract class PostIdLaws extends CountLaws {
    private static final PostRef STRANGE = new PostRef("a/../b?c", null);

    @TestFactory
    @DisplayName("a post's id that looks like a path stays in its segment, or is refused")
    Stream<DynamicTest> idStaysInItsSegment() {
        try (var scene = open()) {
            Map<String, BiConsumer<Scene, PostRef>> calls = calls(scene);
            Assumptions.assumeFalse(calls.isEmpty(), "this adapter does nothing with a post that is there");
            return calls.entrySet().stream()
                    .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> staysInItsSegment(call.getValue())));
        }
    }

    private Map<String, BiConsumer<Scene, PostRef>> calls(Scene scene) {
        var calls = new LinkedHashMap<String, BiConsumer<Scene, PostRef>>();
        scene.adapter.retractor().ifPresent(r -> calls.put("deleting", (s, post) -> retract(s, retracted(), post)));
        scene.adapter.editor().ifPresent(e -> calls.put("editing", (s, post) -> edit(s, this::edited, post)));
        scene.adapter.engagement().ifPresent(r -> calls.put("counting", (s, post) -> read(s, countsOf(post), post)));
        return calls;
    }

    private void staysInItsSegment(BiConsumer<Scene, PostRef> call) {
        List<List<String>> usual = paths(call, post());
        List<List<String>> strange =
                paths(call, STRANGE).stream().map(this::asUsual).toList();
        assertThat(usual)
                .as("paths that are asked for, one segment each: percent-encode the id")
                .containsAll(strange);
    }

    private List<List<String>> paths(BiConsumer<Scene, PostRef> call, PostRef post) {
        try (var scene = open()) {
            call.accept(scene, post);
            return scene.network.requests().stream().map(PostIdLaws::segments).toList();
        }
    }

    private List<String> asUsual(List<String> segments) {
        return segments.stream()
                .map(segment -> segment.replace(STRANGE.id(), postId(1)))
                .toList();
    }

    private static List<String> segments(WireRequest request) {
        return Stream.of(request.path().split("/", -1))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
    }
}
