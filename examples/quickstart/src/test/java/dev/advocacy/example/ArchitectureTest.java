package dev.advocacy.example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions between the modules. Each module's own rules are tested in the module. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.advocacy");

    private static final String[] CORE = {
        "dev.advocacy", "dev.advocacy.content..", "dev.advocacy.ambassador..", "dev.advocacy.share..",
        "dev.advocacy.delivery..", "dev.advocacy.engagement..", "dev.advocacy.event..", "dev.advocacy.store.."
    };

    @Test
    @DisplayName("every module of the house is looked at")
    void complete() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .contains(
                        "dev.advocacy",
                        "dev.advocacy.channel.support",
                        "dev.advocacy.linkedin",
                        "dev.advocacy.twitter",
                        "dev.advocacy.facebook",
                        "dev.advocacy.scoring",
                        "dev.advocacy.value",
                        "dev.advocacy.attribution",
                        "dev.advocacy.jdbc",
                        "dev.advocacy.sandbox",
                        "dev.advocacy.testkit",
                        "dev.advocacy.example");
    }

    @Test
    @DisplayName("core knows no other module")
    void core() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.advocacy.channel.support..",
                        "dev.advocacy.linkedin..",
                        "dev.advocacy.twitter..",
                        "dev.advocacy.facebook..",
                        "dev.advocacy.scoring..",
                        "dev.advocacy.jdbc..",
                        "dev.advocacy.sandbox..",
                        "dev.advocacy.testkit..",
                        "dev.advocacy.example..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel.support", "linkedin", "twitter", "facebook"})
    @DisplayName("an adapter sees the channel SPI and the channel support, never another adapter, a store or a person")
    void adapters(String adapter) {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy." + adapter + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("lie outside the SPI and the root's errors") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isOurs(type)
                                && !type.getPackageName().startsWith("dev.advocacy.channel")
                                && !type.getPackageName().startsWith("dev.advocacy." + adapter)
                                && !isErrorWord(type);
                    }
                })
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "twitter", "facebook"})
    @DisplayName("an adapter shows one class per network and one config record, and nothing else")
    void oneShape(String adapter) {
        assertThat(HOUSE.stream()
                        .filter(type -> type.getPackageName().equals("dev.advocacy." + adapter))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .hasSize(2)
                .anyMatch(type -> type.getSimpleName().endsWith("Channel"))
                .anyMatch(type -> type.getSimpleName().endsWith("Config") && type.isRecord());
    }

    @Test
    @DisplayName(
            "scoring sees the events, the channel's id, the root's errors and, to lint, the networks' terms, nothing else")
    void scoring() {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy.scoring..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("lie outside the events") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isOurs(type)
                                && !type.getPackageName().startsWith("dev.advocacy.scoring")
                                && !type.getPackageName().equals("dev.advocacy.event")
                                && !type.getName().equals("dev.advocacy.channel.ChannelId")
                                && !type.getName().equals("dev.advocacy.channel.ChannelPolicy")
                                && !isErrorWord(type);
                    }
                })
                .check(HOUSE);
    }

    @Test
    @DisplayName("value sees scoring, the events and what channels declare of themselves, nothing else")
    void value() {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy.value..")
                .should()
                .dependOnClassesThat(
                        new DescribedPredicate<JavaClass>("lie outside scoring and what channels declare") {
                            @Override
                            public boolean test(JavaClass type) {
                                return isOurs(type)
                                        && !type.getPackageName().startsWith("dev.advocacy.value")
                                        && !type.getPackageName().startsWith("dev.advocacy.scoring")
                                        && !type.getPackageName().equals("dev.advocacy.event")
                                        && !type.getName().equals("dev.advocacy.channel.ChannelId")
                                        && !type.getName().equals("dev.advocacy.channel.ChannelPolicy")
                                        && !type.getName().startsWith("dev.advocacy.channel.ChannelDescriptor")
                                        && !isErrorWord(type);
                            }
                        })
                .check(HOUSE);
    }

    @Test
    @DisplayName("attribution sees value, scoring and the events, and neither value nor scoring sees it")
    void attribution() {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy.attribution..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("lie outside value, scoring and the events") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isOurs(type)
                                && !type.getPackageName().startsWith("dev.advocacy.attribution")
                                && !type.getPackageName().startsWith("dev.advocacy.value")
                                && !type.getPackageName().startsWith("dev.advocacy.scoring")
                                && !type.getPackageName().equals("dev.advocacy.event")
                                && !type.getName().equals("dev.advocacy.channel.ChannelId")
                                && !isErrorWord(type);
                    }
                })
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("dev.advocacy.value..", "dev.advocacy.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.advocacy.attribution..")
                .check(HOUSE);
    }

    @Test
    @DisplayName("the store on JDBC sees core and scoring, and no adapter, sandbox or example")
    void jdbc() {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy.jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.advocacy.channel.support..",
                        "dev.advocacy.linkedin..",
                        "dev.advocacy.twitter..",
                        "dev.advocacy.facebook..",
                        "dev.advocacy.sandbox..",
                        "dev.advocacy.testkit..",
                        "dev.advocacy.example..")
                .check(HOUSE);
    }

    @Test
    @DisplayName("the sandbox sees none of our modules, so an adapter's mistake is not mirrored in it")
    void sandbox() {
        noClasses()
                .that()
                .resideInAPackage("dev.advocacy.sandbox..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are of another module") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isOurs(type) && !type.getPackageName().startsWith("dev.advocacy.sandbox");
                    }
                })
                .check(HOUSE);
    }

    @Test
    @DisplayName("nobody asks the wall for the time: it comes from a clock")
    void time() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    @DisplayName("no package lives in two jars")
    void noSplitPackages() {
        Map<String, Set<String>> jars = new HashMap<>();
        HOUSE.forEach(type -> type.getSource()
                .ifPresent(source -> jars.computeIfAbsent(type.getPackageName(), p -> new HashSet<>())
                        .add(root(source.getUri().toString(), type))));
        assertThat(jars)
                .isNotEmpty()
                .allSatisfy((name, roots) -> assertThat(roots).as(name).hasSize(1));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.advocacy");
    }

    private static boolean isErrorWord(JavaClass type) {
        return Set.of("AdvocacyException", "RefusedException", "Finding", "Finding$Severity")
                .contains(type.getName().replace("dev.advocacy.", ""));
    }

    private static String root(String uri, JavaClass type) {
        return uri.replace(type.getName().replace('.', '/') + ".class", "");
    }
}
