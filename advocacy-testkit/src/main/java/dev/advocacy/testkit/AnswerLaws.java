package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Answers that say more, less or otherwise than the network's documentation has it. */
@Room("unknown outcomes")
abstract class AnswerLaws extends LookUpLaws {

    @Test
    @DisplayName("a field that nobody knows in the answer to a post does no harm")
    void unknownFieldsDoNoHarm() {
        assertPublished(() -> Reshaped.withUnknownField(published(postId(1))));
    }

    @Test
    @DisplayName("an id that comes as a number, or as text where a number is usual, keeps every digit")
    void idOfAnotherTypeIsRead() {
        assertPublished(this::withIdOfAnotherType);
    }

    private Answer withIdOfAnotherType() {
        String id = postId(1);
        Assumptions.assumeTrue(id.matches("\\d{1,18}"), "this network's ids are no numbers");
        Answer usual = published(id);
        Answer other = Reshaped.withOtherType(usual, id);
        Assumptions.assumeFalse(other.equals(usual), "the id does not stand in the answer's body");
        return other;
    }

    private void assertPublished(Supplier<Answer> answer) {
        try (var scene = open()) {
            scene.publisher();
            var changed = ChangedReply.of(answer.get(), UnaryOperator.identity());
            changed.shownBy(() -> {
                PublishResult result = publish(scene, () -> changed).sentOnce().returned();
                assertThat(idOf(result)).isEqualTo(postId(1));
            });
        }
    }

    @TestFactory
    @DisplayName("a success whose id is empty, null or no id at all is RECONCILE")
    Stream<DynamicTest> unusableIdIsReconcile() {
        try (var scene = open()) {
            scene.publisher();
            return unusable().entrySet().stream()
                    .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> isReconcile(answer.getValue())));
        }
    }

    private void isReconcile(Answer answer) {
        var changed = ChangedReply.of(answer, UnaryOperator.identity());
        changed.shownBy(() -> refused(() -> changed, Remedy.RECONCILE));
    }

    private Map<String, Answer> unusable() {
        Answer whole = published(postId(1));
        var answers = new LinkedHashMap<String, Answer>();
        Stream.of("", "[]", "null", "\"fine\"", "{\"id\":").forEach(body -> {
            answers.put("the body is '" + body + "'", Reply.json(whole.status(), body));
        });
        Stream.of("null", "\"\"", "\" \"", "{}", "[]").forEach(id -> {
            Answer without = Reshaped.withValue(whole, postId(1), id);
            if (!without.equals(whole)) {
                answers.put("the id is " + id, without);
            }
        });
        return answers;
    }
}
