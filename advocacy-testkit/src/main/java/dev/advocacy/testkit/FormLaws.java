package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Post;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the descriptor declares reaches the network. */
@Room("publishing")
abstract class FormLaws extends RefusalLaws {

    @TestFactory
    @DisplayName("a form that the descriptor declares reaches the network")
    Stream<DynamicTest> declaredFormsArrive() {
        try (var scene = open()) {
            scene.publisher();
            var declared = new TreeSet<>(scene.adapter.descriptor().forms());
            Assumptions.assumeFalse(declared.isEmpty(), "the descriptor declares no form");
            return declared.stream().map(form -> DynamicTest.dynamicTest(form.name(), () -> arrives(form)));
        }
    }

    private void arrives(Post.Form form) {
        Post post = sampleWith(form);
        assertThat(post.forms()).as("forms of sampleWith(%s)", form).contains(form);
        try (var scene = open()) {
            publish(scene, request(post, 1), () -> published(postId(1))).returned();
            List<WireRequest> sent = scene.network.requests();
            assertThat(SamplePost.valuesOf(form, post))
                    .as("what the network must learn of %s, in one of %s: see carriesForm", form, sent)
                    .allMatch(value -> sent.stream().anyMatch(request -> carriesForm(request, form, value)));
        }
    }
}
