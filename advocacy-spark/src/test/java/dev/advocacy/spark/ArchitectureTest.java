package dev.advocacy.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows go. */
@AnalyzeClasses(packages = "dev.advocacy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule SPARK_SEES_SCORING_AND_THE_EVENTS_OF_CORE = classes()
            .that()
            .resideInAPackage("dev.advocacy.spark..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "org.apache.spark..",
                    "scala..",
                    "dev.advocacy",
                    "dev.advocacy.channel",
                    "dev.advocacy.event",
                    "dev.advocacy.scoring..",
                    "dev.advocacy.attribution..",
                    "dev.advocacy.spark..");

    @ArchTest
    static final ArchRule NOBODY_ELSE_SEES_SPARK = noClasses()
            .that()
            .resideOutsideOfPackage("dev.advocacy.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.advocacy.spark..", "org.apache.spark..", "scala..");
}
