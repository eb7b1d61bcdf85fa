package dev.advocacy.benchmark;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.sandbox.LinkedInSandbox;
import dev.advocacy.store.InMemoryStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** A company of one colleague with a connected account, as a host sets it up; one caller at a time. */
final class Company implements AutoCloseable {
    static final String APP = "benchmark";
    private static final String LOGIN = "ada";
    private static final String NAME = "Ada Lindqvist";
    static final String LINKS = "https://go.example.com/r/";
    static final String TITLE = "Our blades are now recycled";
    static final String DESCRIPTION = "Every blade that comes down becomes part of the next one.";

    private static final String SECRET = "sandbox-secret";
    private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");
    private static final AmbassadorId PERSON = AmbassadorId.of(LOGIN);

    private final ContentItem item = ContentItem.of(TITLE, URI.create("https://www.example.com/blades"))
            .withCard(DESCRIPTION, null)
            .caption(Locale.ENGLISH, "Read how old blades become new ones.");
    private final Advocacy advocacy;

    private Company(Advocacy advocacy) {
        this.advocacy = advocacy;
    }

    /** Makes the person and the app known on both sides and goes the whole way through the sign-in. */
    static Company on(LinkedInSandbox linkedIn, Clock clock) throws IOException {
        linkedIn.app(APP, SECRET, CALLBACK, "openid", "profile", "w_member_social");
        linkedIn.person(LOGIN, NAME);
        var config = LinkedInConfig.of(APP, Secret.of(SECRET), CALLBACK)
                .withServer(linkedIn.url())
                .withClock(clock);
        var company = new Company(Advocacy.builder()
                .channel(LinkedInChannel.members(config))
                .store(new InMemoryStore(clock))
                .linkBase(URI.create(LINKS))
                .clock(clock)
                .build());
        company.begin(clock.instant());
        return company;
    }

    /** One share, from the draft until it is out. */
    DeliveryState share(String words) {
        var draft = advocacy.shares()
                .draft(PERSON, item.id(), LinkedInChannel.MEMBERS)
                .text(words);
        var share = advocacy.shares().approve(draft);
        advocacy.deliveries().deliverDue();
        return advocacy.deliveries().require(share.delivery()).state();
    }

    @Override
    public void close() {
        advocacy.close();
    }

    private void begin(Instant now) throws IOException {
        advocacy.content().add(item);
        advocacy.ambassadors().enroll(Ambassador.of(LOGIN, NAME), Consent.toParticipate("2026-11", now, LOGIN));
        var consentPage = advocacy.connections().connect(PERSON, LinkedInChannel.MEMBERS);
        advocacy.connections().complete(PERSON, allow(consentPage));
    }

    /** What the browser sends when the person presses "Allow", and where it is sent then. */
    private static URI allow(URI consentPage) throws IOException {
        var page = Objects.requireNonNull(HttpUrl.get(consentPage), "an http address");
        var form = new FormBody.Builder().add("login", LOGIN).add("decision", "allow");
        page.queryParameterNames()
                .forEach(name -> form.add(name, Objects.requireNonNullElse(page.queryParameter(name), "")));
        var browser = new OkHttpClient.Builder().followRedirects(false).build();
        var decision = new Request.Builder()
                .url(page.newBuilder().query(null).build())
                .post(form.build())
                .build();
        try (var answer = browser.newCall(decision).execute()) {
            return URI.create(Objects.requireNonNull(answer.header("Location"), () -> "not allowed: " + answer));
        }
    }
}
