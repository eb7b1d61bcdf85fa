package dev.advocacy.testkit.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.testkit.ChannelAdapterContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("each lie is caught by the tests that are meant for it, and by no other")
class LiarsTest {

    static Stream<Arguments> lies() {
        return Stream.of(
                arguments(Liars.DeletesNothing.class, List.of("deletingAsksTheNetwork", "deletingTellsFailure x7")),
                arguments(
                        Liars.RetriesTheUnknown.class,
                        List.of(
                                "cutGoodAnswerIsTrue",
                                "cutIsReconcile",
                                "droppedIsReconcile",
                                "droppedWarmIsReconcile",
                                "duplicateIsReconcile",
                                "hungUpIsReconcile",
                                "missingIdIsReconcile",
                                "openStatusIsReconcile x5",
                                "pageIsReconcile",
                                "redirectIsReconcile x5",
                                "serverErrorIsReconcile",
                                "silenceIsReconcile")),
                arguments(Liars.IgnoresTheWait.class, List.of("rateLimitCarriesItsWait")),
                arguments(Liars.BelievesAnyWait.class, List.of("failuresPrintNoToken x1", "rateLimitWithGarbage x6")),
                arguments(Liars.AsksForMore.class, List.of("leastScopes")),
                arguments(Liars.CountsTheUnknownAsZero.class, List.of("missingCountIsAbsent x2")),
                arguments(
                        Liars.PrintsTheToken.class,
                        List.of("deletingTellsFailure x6", "failuresPrintNoToken x8", "unreadCountsFail x3")),
                arguments(Liars.FollowsRedirects.class, List.of("redirectIsReconcile x5")),
                arguments(Liars.RetriesBreakdowns.class, List.of("openStatusIsReconcile x4", "serverErrorIsReconcile")),
                arguments(
                        Liars.MakesUpAnId.class,
                        List.of("failuresPrintNoToken x1", "missingIdIsReconcile", "pageIsReconcile")),
                arguments(Liars.ProvesByFailing.class, List.of("failedLookUpProvesNothing")),
                arguments(
                        Liars.LooksByPosting.class,
                        List.of("lookUpCreatesNothing", "lookUpFindsThePost", "lookUpSaysAbsent")),
                arguments(Liars.KeepsOneState.class, List.of("authorizationsDiffer")),
                arguments(Liars.ChecksNothing.class, List.of("limit")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    @DisplayName("caught by exactly these")
    void caught(Class<? extends ChannelAdapterContract> liar, List<String> by) {
        assertThat(ContractRun.of(liar).failed()).containsExactlyInAnyOrderElementsOf(by);
    }

    @Test
    @DisplayName("the honest adapter fails nothing in the same run")
    void honest() {
        ContractRun run = ContractRun.of(HonestChannelTest.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isGreaterThan(80);
    }
}
