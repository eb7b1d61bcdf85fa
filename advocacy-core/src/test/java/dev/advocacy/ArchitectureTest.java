package dev.advocacy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The house rules of the core, read from its compiled classes. */
@AnalyzeClasses(packages = "dev.advocacy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Of the types that have a file of their own. */
    private static final int MOST_PUBLIC_TYPES = 80;

    private static final int LEAST_HIDDEN_PERCENT = 30;

    /**
     * With the types inside them, events for the most part. It grew by the parts of a post that networks know (decision
     * 0008), and by what is written together with a share (0018).
     */
    private static final int MOST_PUBLIC_WITH_NESTED = 99;

    @ArchTest
    static final ArchRule CORE_NEEDS_ONLY_JAVA_SLF4J_AND_JSPECIFY = classes()
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.slf4j", "org.jspecify.annotations", "dev.advocacy.."));

    @ArchTest
    static final ArchRule THE_CHANNEL_SPI_KNOWS_NOTHING_ELSE_OF_THE_CORE = classes()
            .that()
            .resideInAPackage("dev.advocacy.channel..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("dev.advocacy.channel..")
                    .or(resideInAPackage("dev.advocacy..").negate())
                    .or(type(AdvocacyException.class))
                    .or(type(RefusedException.class))
                    .or(type(Finding.class)));

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_POINT_AT_EACH_OTHER_IN_A_CIRCLE =
            slices().matching("dev.advocacy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule THE_SYSTEM_CLOCK_IS_A_DEFAULT_OF_THE_BUILDER = noClasses()
            .that()
            .doNotBelongToAnyOf(Advocacy.Builder.class)
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_AFTER_WHAT_THEY_ARE =
            noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl|Service)(\\$.*)?");

    @ArchTest
    static final ArchRule NOBODY_USES_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NOBODY_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static void publicIsTheException(JavaClasses core) {
        long open = ownFile(core).filter(ArchitectureTest::isPublic).count();
        long all = ownFile(core).count();
        String figures = open + " public types, " + (all - open) + " package-private";
        assertThat(open).as(figures).isLessThanOrEqualTo(MOST_PUBLIC_TYPES);
        assertThat(100 * (all - open) / all).as(figures).isGreaterThanOrEqualTo(LEAST_HIDDEN_PERCENT);
        assertThat(named(core).filter(ArchitectureTest::isPublic).count())
                .as(figures)
                .isLessThanOrEqualTo(MOST_PUBLIC_WITH_NESTED);
    }

    private static Stream<JavaClass> ownFile(JavaClasses core) {
        return named(core).filter(c -> c.getEnclosingClass().isEmpty());
    }

    private static Stream<JavaClass> named(JavaClasses core) {
        return core.stream()
                .filter(c -> !c.isAnonymousClass() && !c.isLocalClass())
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> !c.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(c -> !c.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isPublic(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && around.map(ArchitectureTest::isPublic).orElse(true);
    }
}
