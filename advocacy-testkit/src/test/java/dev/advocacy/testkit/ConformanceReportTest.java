package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.advocacy.store.AdvocacyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("the report of a contract")
class ConformanceReportTest {
    private static final String SHARE_ONLY = "dev.advocacy.testkit.author.ShareOnlyTest";
    private static final String LIAR = "dev.advocacy.testkit.author.StoreLiars$ForgetsToHoldBack";

    private static final String BEGUN = "dev.advocacy.testkit.author.BegunContract";
    private static final String CHOOSY = "dev.advocacy.testkit.author.AnswerLiars$MissesNumericIds";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("names the adapter, the class and the day, and says of each law whether it was kept")
    void saysWhatWasKept() throws IOException {
        String report = reportOf(selectClass(SHARE_ONLY), SHARE_ONLY);
        assertThat(report)
                .startsWith("Pebble (pebble)\n" + SHARE_ONLY + ", 20")
                .contains("\n\ndescriptor\n", "\n\npublishing\n", "\n\nunknown outcomes\n", "\n\nsecrets\n")
                .contains("\n  \u2714 closing twice is harmless\n")
                .contains("\n  \u2013 a missing scope is RECONNECT"
                        + " (skipped: this adapter offers no publishing through the API)\n")
                .contains(" 0 broken, ")
                .endsWith(" 0 not run\ndone\n");
    }

    @Test
    @DisplayName("says which law is broken, in which test and why, and that the subject is not done")
    void saysWhatIsBroken() throws IOException {
        assertThat(reportOf(selectClass(LIAR), LIAR))
                .startsWith("$Proxy")
                .contains(
                        "\n  \u2718 an account that is to be left alone is left alone until then, and others are not\n"
                                + "      ")
                .containsPattern("\nnot done: \\d laws broken\n$");
    }

    @Test
    @DisplayName("does not call done what was run in part")
    void saysWhatWasNotRun() throws IOException {
        assertThat(reportOf(selectMethod(SHARE_ONLY + "#closeTwice"), SHARE_ONLY))
                .contains("\n  \u2714 closing twice is harmless\n", " (was not run)\n")
                .containsPattern("1 kept, 0 broken, 0 skipped, \\d+ not run\nnot done: \\d+ laws not run\n$");
    }

    @Test
    @DisplayName("is printed, too")
    void isPrinted() {
        String printed = Printed.during(() -> run(selectClass(SHARE_ONLY), "true"));
        assertThat(printed).contains("Pebble (pebble)\n" + SHARE_ONLY, " 0 not run\ndone\n");
    }

    @Test
    @DisplayName("a subject that cannot be opened has a report, and every law that was tried is broken")
    void reportsWhatDoesNotOpen() throws IOException {
        String report = reportOf(selectClass(DoesNotOpen.class), DoesNotOpen.class.getName());
        assertThat(report).startsWith("DoesNotOpen").contains("not done: ").doesNotContain("\ndone\n");
    }

    @Test
    @DisplayName("a contract that lacks many hooks is told all of them once, at the top")
    void listsMissingHooks() throws IOException {
        String report = reportOf(selectMethod(BEGUN + "#closeTwice"), BEGUN);
        assertThat(report.lines().skip(2).findFirst().orElseThrow())
                .isEqualTo("begin with these hooks, which the contract does not override: publishing(), published(id),"
                        + " rateLimited(retryAfter), tokenExpired(), tokenRevoked(), scopeMissing(), duplicate(),"
                        + " refusedContent(), edited(), metrics(), counted(post, counts), profile(account)");
    }

    @Test
    @DisplayName("a contract that lacks nothing has no list of hooks")
    void listsNothingThatIsThere() throws IOException {
        assertThat(reportOf(selectMethod(SHARE_ONLY + "#closeTwice"), SHARE_ONLY))
                .doesNotContain("hooks");
    }

    @Test
    @DisplayName("shows the reply that the kit changed where a law about it is broken")
    void showsTheChangedReply() throws IOException {
        assertThat(reportOf(selectMethod(CHOOSY + "#idOfAnotherTypeIsRead"), CHOOSY))
                .contains(
                        "idOfAnotherTypeIsRead: the network replied 201 with '{\"id\":90071992547409901}': the adapter threw");
    }

    private String reportOf(DiscoverySelector what, String contract) throws IOException {
        run(what, "false");
        return Files.readString(directory.resolve(contract + ".txt"));
    }

    private void run(DiscoverySelector what, String print) {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(what)
                        .configurationParameter("advocacy.conformance.directory", directory.toString())
                        .configurationParameter("advocacy.conformance.print", print)
                        .build());
    }

    /** Its set-up fails before any law is tried. */
    static final class DoesNotOpen extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            throw new IllegalStateException("no store today");
        }
    }
}
