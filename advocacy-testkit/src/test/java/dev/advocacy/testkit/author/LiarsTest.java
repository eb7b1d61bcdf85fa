package dev.advocacy.testkit.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
@DisplayName("each lie is caught by the tests that are meant for it, and by no other")
class LiarsTest {

    /** Broken by nothing small: publishing twice or under a wrong id breaks half of the contract, and the rest is plain. */
    private static final List<String> WITHOUT = List.of(
            "batchHoldsAPost",
            "brokenTokenIsNotPrinted",
            "countsAreRead",
            "descriptorIsConstant",
            "publishesOnce",
            "revocationIsSupplied",
            "revokingTwiceSucceeds",
            "shareLinkCarriesTheText",
            "shareLinks",
            "sunset");

    private static @Nullable ContractRun honest;

    /** Alone and first, so that what is loaded once is loaded before many run at once. */
    @BeforeAll
    static void runTheHonestOne() {
        honest = ContractRun.of(HonestChannelTest.class);
    }

    static Stream<Class<?>> liars() {
        return Stream.of(
                        PublishLiars.class,
                        UnknownOutcomeLiars.class,
                        PendingLiars.class,
                        AnswerLiars.class,
                        TextLiars.class,
                        RemedyLiars.class,
                        SignInLiars.class,
                        SecretLiars.class,
                        AfterwardsLiars.class,
                        AccountLiars.class,
                        DescriptorLiars.class,
                        FormLiars.class,
                        StoreLiars.class,
                        AccessLiars.class)
                .<Class<?>>flatMap(liars -> Stream.of(liars.getDeclaredClasses()))
                .filter(liar -> liar.isAnnotationPresent(CaughtBy.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("liars")
    @DisplayName("caught by exactly these")
    void caught(Class<?> liar) {
        ContractRun run = ContractRun.of(liar);
        assertThat(run.failed()).as("%s", run).containsExactlyInAnyOrder(lawsBrokenBy(liar));
    }

    @Test
    @DisplayName("the honest adapter fails nothing in the same run")
    void honestFailsNothing() {
        assertThat(honest().failed()).as("%s", honest()).isEmpty();
        assertThat(honest().passed()).isGreaterThan(200);
    }

    @Test
    @DisplayName("every law is broken by a liar, but those that no small lie breaks alone")
    void everyLawHasItsLiar() {
        Set<String> without = new TreeSet<>(honest().methods());
        liars().flatMap(liar -> Stream.of(lawsBrokenBy(liar)))
                .forEach(broken -> without.remove(broken.replaceFirst(" x\\d+$", "")));
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT));
    }

    private static ContractRun honest() {
        return Objects.requireNonNull(honest);
    }

    private static String[] lawsBrokenBy(Class<?> liar) {
        return Objects.requireNonNull(liar.getAnnotation(CaughtBy.class)).value();
    }
}
