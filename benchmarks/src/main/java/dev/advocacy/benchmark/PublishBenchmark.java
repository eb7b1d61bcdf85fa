package dev.advocacy.benchmark;

import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.sandbox.Sandbox;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One post over real HTTP on loopback: as a bare request, and all the way through the SDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class PublishBenchmark {
    /** A day on which the API's version is offered. */
    private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");

    private static final String WORDS = "I saw the first of them leave the mould. Worth a read.";
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private Sandbox sandbox;
    private Company company;
    private String author;
    private String token;

    /** One sandbox for both ways, without a daily limit. */
    @Setup
    public void open() throws IOException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        sandbox = Sandbox.builder().clock(clock).start();
        var linkedIn = sandbox.linkedIn();
        linkedIn.quota(Integer.MAX_VALUE, Integer.MAX_VALUE);
        company = Company.on(linkedIn, clock);
        author = linkedIn.person("bo", "Bo Karlsson");
        token = linkedIn.token("bo", Company.APP, "w_member_social");
    }

    /** Stops everything. */
    @TearDown
    public void close() {
        company.close();
        http.connectionPool().evictAll();
        sandbox.close();
    }

    /** The request alone, as the SDK would send it, with OkHttp's defaults. */
    @Benchmark
    public int bareOkHttp() throws IOException {
        var request = new Request.Builder()
                .url(sandbox.linkedIn().url() + "/rest/posts")
                .header("Authorization", "Bearer " + token)
                .header("LinkedIn-Version", "202609")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .header("User-Agent", "advocacy-sdk")
                .post(RequestBody.create(body(), JSON))
                .build();
        try (var answer = http.newCall(request).execute()) {
            if (answer.code() != 201) {
                throw new IllegalStateException("bare request: " + answer);
            }
            return answer.code();
        }
    }

    /** Draft, check, approval, claim, arming, the request, the outcome: one share until it is out. */
    @Benchmark
    public DeliveryState throughTheSdk() {
        var state = company.share(WORDS);
        if (state != DeliveryState.PUBLISHED) {
            throw new IllegalStateException("through the SDK: " + state);
        }
        return state;
    }

    private String body() {
        return """
                {"author":"%s","commentary":"%s","visibility":"PUBLIC",\
                "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},\
                "content":{"article":{"source":"%s%s","title":"%s","description":"%s"}},\
                "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false}""".formatted(author, WORDS, Company.LINKS, UUID.randomUUID(), Company.TITLE, Company.DESCRIPTION);
    }
}
