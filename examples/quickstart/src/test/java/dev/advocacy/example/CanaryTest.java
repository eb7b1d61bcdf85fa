package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import dev.advocacy.AdvocacyException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets, over the whole way with every fault, at the most talkative log level. */
class CanaryTest {
    private static final String CANARY = "SECRET-7f3a-canary";
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    private static final AmbassadorId KARI = AmbassadorId.of("kari");

    private final StringBuilder seen = new StringBuilder();
    private final List<String> secrets = new ArrayList<>(List.of(CANARY));
    private final StoryClock clock = new StoryClock(Instant.parse("2026-11-16T07:00:00Z"));

    @Test
    @DisplayName("no token and no secret is in any log, exception, event or text form, whatever goes wrong")
    void nowhere() throws Exception {
        var log = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            goThroughEverything();
        } finally {
            System.setErr(err);
        }
        var all = seen + log.toString(StandardCharsets.UTF_8);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .as("the log is really read")
                .contains("a line of the log");
        assertThat(secrets).hasSizeGreaterThan(3);
        assertThat(seen).hasSizeGreaterThan(1000);
        for (var secret : secrets) {
            assertThat(all).doesNotContain(secret, encoded(secret), base64(secret));
        }
    }

    private void goThroughEverything() throws Exception {
        LoggerFactory.getLogger(CanaryTest.class).trace("a line of the log");
        try (var sandbox = Sandbox.builder().clock(clock).start();
                var advocacy = advocacy(sandbox)) {
            connect(advocacy);
            for (var fault : faults()) {
                sandbox.linkedIn().fail(fault.on("POST", "/rest/posts").times(1));
                publish(advocacy);
                sandbox.linkedIn().heal();
                clock.forward(Duration.ofDays(1));
            }
            sandbox.linkedIn().revoke("kari");
            publish(advocacy);
            note(() -> advocacy.connections().complete(KARI, URI.create(CALLBACK + "?code=" + CANARY + "&state=x")));
            lookAt(advocacy);
        }
    }

    private static List<Fault> faults() {
        return List.of(
                Fault.dropBeforeWork(),
                Fault.dropAfterWork(),
                Fault.status(500),
                Fault.status(401),
                Fault.statusAfterWork(502),
                Fault.tooManyRequests(),
                Fault.html(),
                Fault.nothing(),
                Fault.withoutId(),
                Fault.wrongVersion(),
                Fault.redirect());
    }

    private Advocacy advocacy(Sandbox sandbox) {
        sandbox.linkedIn().app("app", CANARY, CALLBACK, "openid", "profile", "w_member_social");
        sandbox.linkedIn().person("kari", "Kari Nordmann");
        var config = LinkedInConfig.of("app", Secret.of(CANARY), CALLBACK)
                .withServer(sandbox.linkedIn().url())
                .withClock(clock);
        seen.append(config);
        return Advocacy.builder()
                .channel(LinkedInChannel.members(config))
                .linkBase(URI.create("https://go.example.com/r/"))
                .clock(clock)
                .build();
    }

    private void connect(Advocacy advocacy) throws Exception {
        advocacy.ambassadors()
                .enroll(Ambassador.of("kari", "Kari Nordmann"), Consent.toParticipate("v1", clock.instant(), "kari"));
        var page = advocacy.connections().connect(KARI, LinkedInChannel.MEMBERS);
        var callback = new Browser().allow("kari", page);
        secrets.add(callback.getQuery().replaceFirst(".*code=([^&]*).*", "$1"));
        var account = advocacy.connections().complete(KARI, callback).get(0);
        seen.append(account);
        remember(advocacy.connections().credentials(KARI, account.account()));
        note(() -> advocacy.connections().complete(KARI, callback));
    }

    private void remember(Credentials credentials) {
        secrets.add(credentials.accessToken().reveal());
        credentials.refreshToken().ifPresent(t -> secrets.add(t.reveal()));
        seen.append(credentials);
    }

    private void publish(Advocacy advocacy) {
        note(() -> {
            var item = advocacy.content()
                    .add(ContentItem.of(
                            "Storm",
                            URI.create("https://news.example/" + clock.instant().getEpochSecond())));
            var draft = advocacy.shares()
                    .draft(KARI, item.id(), LinkedInChannel.MEMBERS)
                    .text("It stood.");
            seen.append(draft).append(advocacy.shares().approve(draft));
            advocacy.deliveries().deliverDue();
        });
    }

    private void lookAt(Advocacy advocacy) {
        advocacy.deliveries().of(KARI).forEach(seen::append);
        advocacy.connections().of(KARI).forEach(seen::append);
        advocacy.events().after(0, 10_000).forEach(seen::append);
    }

    private void note(Runnable step) {
        try {
            step.run();
        } catch (AdvocacyException e) {
            var text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            seen.append(text);
        }
    }

    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&";
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
