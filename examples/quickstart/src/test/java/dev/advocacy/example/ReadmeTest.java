package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import dev.advocacy.Finding;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.AttributionModel;
import dev.advocacy.attribution.Bootstrap;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchName;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import dev.advocacy.jdbc.JdbcBoards;
import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.RecurringWork;
import dev.advocacy.jdbc.TokenKeys;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.share.Draft;
import dev.advocacy.share.Share;
import dev.advocacy.value.ClickSigner;
import dev.advocacy.value.Conversion;
import dev.advocacy.value.ConversionKind;
import dev.advocacy.value.Conversions;
import dev.advocacy.value.EmvPreset;
import dev.advocacy.value.Estimate;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Money;
import dev.advocacy.value.Plan;
import dev.advocacy.value.RateCard;
import dev.advocacy.value.Roi;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README's snippets, letter for letter, compiled and run. */
class ReadmeTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");

    @Test
    @DisplayName("README's embedding snippet publishes a post")
    void embedding() throws Exception {
        try (var sandbox = Sandbox.start()) {
            sandbox.linkedIn().app("app", "secret", CALLBACK, "openid", "profile", "w_member_social");
            sandbox.linkedIn().person("kari", "Kari Nordmann");
            var linkedIn = LinkedInConfig.of("app", Secret.of("secret"), CALLBACK)
                    .withServer(sandbox.linkedIn().url());

            var published = embed(linkedIn, page -> new Browser().allow("kari", page));

            assertThat(published.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(sandbox.linkedIn().posts())
                    .singleElement()
                    .satisfies(p -> assertThat(p.publishedText()).isEqualTo("I was cold for three weeks. Worth it."));
        }
    }

    @Test
    @DisplayName("README's store keeps what was approved, also for the next process")
    void store(@TempDir Path folder) throws Exception {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("advocacy") + ";WRITE_DELAY=0");
        var keysFromYourVault = TokenKeys.generate();
        var feeds = new CountDownLatch(1);

        keep(dataSource, keysFromYourVault, feeds);

        var next = JdbcStore.open(dataSource, TokenKeys.of(keysFromYourVault));
        assertThat(feeds.getCount()).isZero();
        assertThat(next.content().contents()).hasSize(1);
    }

    @Test
    @DisplayName("README's boards show who agreed to it")
    void boards(@TempDir Path folder) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("boards") + ";WRITE_DELAY=0");
        var store = JdbcStore.open(dataSource, TokenKeys.of(TokenKeys.generate()));
        var kari = AmbassadorId.of("kari");
        var posted = Instant.parse("2026-11-16T08:00:00Z");
        store.record(List.of(new ShareConfirmed(
                posted,
                ShareId.random(),
                DeliveryId.random(),
                kari,
                ContentId.random(),
                LinkedInChannel.MEMBERS,
                Evidence.RESPONSE,
                true,
                true)));
        try (var advocacy = Advocacy.builder().store(store).build()) {
            advocacy.ambassadors()
                    .enroll(Ambassador.of("kari", "Kari Nordmann"), Consent.toParticipate("2026-11", posted, "kari"));
            boards(store, advocacy, kari, LocalDate.parse("2026-11-30"));
        }
    }

    @Test
    @DisplayName("README's return has its interval")
    void value() {
        var planJson = "{\"id\": \"p\", \"currency\": \"EUR\", \"from\": \"2026-11-01\", \"until\": \"2026-11-30\","
                + " \"windows\": {\"sale\": 30}, \"licences\": [{\"what\": \"x\", \"amount\": 100, \"source\": \"y\"}]}";
        var at = Instant.parse("2026-11-16T08:00:00Z");
        var signer = ClickSigner.of(
                "32 bytes of a key, from a vault!".getBytes(StandardCharsets.UTF_8), Duration.ofDays(30));
        List<ScoringEvent> events = new ArrayList<>();
        List<Conversion> sales = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            events.add(ScoringEvent.of("c" + i, "click", AmbassadorId.of("p" + i), at, LinkedInChannel.MEMBERS));
            var click = signer.sign("c" + i, at);
            sales.add(new Conversion.Made(
                    "s" + i, ConversionKind.SALE, at.plusSeconds(60), Money.of("50", "EUR"), click, null));
        }
        var card = RateCard.builder("ours", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .price("linkedin", "click", 1, "2", "campaigns")
                .build();

        assertThat(value(planJson, events, sales, signer, card).returnMultiple())
                .isInstanceOfSatisfying(
                        Estimate.class, multiple -> assertThat(multiple.value()).isEqualByComparingTo("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedding", "store", "boards", "value", "credit"})
    @DisplayName("what README shows is what is run here")
    void sameText(String snippet) throws IOException {
        assertThat(inReadme(snippet)).isNotBlank().isEqualTo(inThisTest(snippet));
    }

    @Test
    @DisplayName("every file that README and CONTRIBUTING link to is there")
    void links() throws IOException {
        for (var page : List.of("README.md", "CONTRIBUTING.md")) {
            var targets = Pattern.compile("\\]\\(([^)#]+)\\)")
                    .matcher(Files.readString(Path.of("../..", page)))
                    .results()
                    .map(m -> Path.of("../..", m.group(1)))
                    .toList();
            assertThat(targets).as(page).allSatisfy(target -> assertThat(target).exists());
        }
    }

    private static Delivery embed(LinkedInConfig linkedIn, Person browser) throws Exception {
        var link = URI.create("https://news.nordic-turbines.example/storm");
        var herOwnYes = Consent.toParticipate("2026-11", Instant.parse("2026-11-16T07:00:00Z"), "kari");
        Delivery published;
        // spotless:off
        // snippet: embedding
        try (var advocacy = Advocacy.builder()
                .channel(LinkedInChannel.members(linkedIn))
                .linkBase(URI.create("https://go.example.com/r/"))
                .build()) {
            ContentItem item = advocacy.content().add(ContentItem.of("Our turbine survived the storm", link)
                    .caption(Locale.ENGLISH, "Three weeks on the North Sea. It stood."));
            Ambassador kari = advocacy.ambassadors().enroll(Ambassador.of("kari", "Kari Nordmann"), herOwnYes);
            URI consentPage = advocacy.connections().connect(kari.id(), LinkedInChannel.MEMBERS);
            advocacy.connections().complete(kari.id(), browser.visit(consentPage)); // where LinkedIn sent her back to
            Draft draft = advocacy.shares().draft(kari.id(), item.id(), LinkedInChannel.MEMBERS)
                    .text("I was cold for three weeks. Worth it.");
            DraftCheck check = advocacy.shares().check(draft);
            show(check.remaining(), check.findings()); // length as LinkedIn counts it, and what she should know
            Share share = advocacy.shares().approve(draft); // bound to exactly these bytes
            advocacy.start(); // publishes in the background, on your executor if you give one
            published = untilItEnds(advocacy, share);
        }
        // end of snippet
        // spotless:on
        return published;
    }

    @SuppressWarnings("try")
    private static void keep(DataSource dataSource, Secret keysFromYourVault, CountDownLatch feeds) throws Exception {
        // spotless:off
        // snippet: store
        JdbcStore store = JdbcStore.open(dataSource, TokenKeys.of(keysFromYourVault)); // made once by TokenKeys.generate()
        try (var advocacy = Advocacy.builder().store(store).build();
                var work = RecurringWork.of(store, advocacy)
                        .every("feeds", Duration.ofMinutes(30), feeds::countDown) // your own; the SDK's are in it
                        .start()) {
            advocacy.start();
            advocacy.content().add(ContentItem.of("Our turbine survived the storm", URI.create("https://example.com/storm")));
            feeds.await(30, TimeUnit.SECONDS);
        }
        // end of snippet
        // spotless:on
    }

    @SuppressWarnings("try")
    private static void boards(JdbcStore store, Advocacy advocacy, AmbassadorId kari, LocalDate today) {
        var herYesToBoards = Consent.toBeShown("2026-11", Instant.parse("2026-11-16T07:00:00Z"), kari.value());
        // spotless:off
        // snippet: boards
        JdbcBoards boards = JdbcBoards.of(store, ScoringRules.standard());
        try (var work = RecurringWork.of(store, advocacy)
                .every("boards", Duration.ofMinutes(1), boards::update) // once a minute in the whole cluster
                .start()) {
            advocacy.ambassadors().agree(kari, herYesToBoards); // Consent.toBeShown(..); taken back, she is gone at once
            boards.update();
            List<BoardRow> top = boards.page(BoardKind.MONTH, today, 1, 50);
            List<BoardRow> nearHer = boards.around(BoardKind.ALL, today, kari, 5);
            boards.explain(kari).forEach(System.out::println); // for her own eyes
            show(top, nearHer);
        }
        // end of snippet
        // spotless:on
    }

    private static Roi value(
            String planJson,
            List<ScoringEvent> events,
            List<Conversion> fromYourCrm,
            ClickSigner signer,
            RateCard card) {
        // spotless:off
        // snippet: value
        Plan plan = Plan.parse(planJson); // days, costs, windows, exchange rates, assumptions
        Journeys journeys = Journeys.of(events, Conversions.of(fromYourCrm), plan, signer); // click ids signed with your key
        Roi roi = Roi.builder()
                .plan(plan)
                .events(events)
                .journeys(journeys)
                .emv(card, EmvPreset.TRAPIT.formula()) // beside revenue, never in it unless you ask
                .resamples(1, 2_000) // for the intervals: a seed, and how many
                .build(); // or an error that names everything that is missing
        System.out.println(roi.returnMultiple()); // 2.5 (1.2 to 4.1), or "cannot tell" and why
        roi.statements().forEach(System.out::println); // what is known, what is assumed, what the figures do not say
        // end of snippet
        // snippet: credit
        Paths paths = Paths.of(journeys.paths(plan, TouchName.content()::of, false)); // or the channel, the caption, a group that is large enough
        Attribution credit = AttributionModel.markov(2).of(paths); // a chain that remembers two touches, solved and not simulated
        System.out.println(credit); // the credits, or that it cannot tell, and why
        System.out.println(new Bootstrap(1_000, 1).of(paths, AttributionModel.markov(2)).conversions()); // how far chance could move it
        // end of snippet
        // spotless:on
        assertThat(credit).isInstanceOf(Attribution.Told.class);
        return roi;
    }

    private static void show(List<BoardRow> top, List<BoardRow> nearHer) {
        assertThat(top)
                .singleElement()
                .hasToString("BoardRow[board=MONTH, window=2026-11, ambassador=kari, points=15, rank=1]");
        assertThat(nearHer).extracting(BoardRow::board).containsExactly(BoardKind.ALL);
    }

    private static Delivery untilItEnds(Advocacy advocacy, Share share) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> advocacy.deliveries().require(share.delivery()),
                        d -> d.state().isEnd());
    }

    private static void show(int remaining, List<Finding> findings) {
        assertThat(remaining).isEqualTo(2963);
        assertThat(findings).isEmpty();
    }

    private static String inReadme(String snippet) throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        var after = readme.substring(readme.indexOf("<!-- snippet: " + snippet + " -->"));
        int from = after.indexOf("```java\n") + "```java\n".length();
        return after.substring(from, after.indexOf("```", from)).stripTrailing();
    }

    private static String inThisTest(String snippet) throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/advocacy/example/ReadmeTest.java"));
        var begin = "// snippet: " + snippet + "\n";
        int from = source.indexOf(begin) + begin.length();
        return source.substring(from, source.indexOf("// end of snippet", from))
                .lines()
                .map(line -> line.replaceFirst("^ {8}", ""))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private interface Person {
        URI visit(URI consentPage) throws Exception;
    }
}
