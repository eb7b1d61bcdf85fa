package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.x.XNetwork;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X on loopback, as far as signing in, posting, media, deleting and reading figures go.
 *
 * <p>People sign in at {@code url()/i/oauth2/authorize}; OAuth and the API are under {@code url()/2/}. Codes, tokens, limits, media
 * and duplicates follow the sandbox's clock. Unlike the real network it links addresses on this machine, so that its audience has
 * something to click on; their length is counted as X counts it. Thread-safe; nothing is kept after the sandbox closes.
 */
public final class XSandbox extends NetworkSandbox {
    private static final String NAME = "x";

    private final XNetwork network;

    XSandbox(URI base, Clock clock, long seed) {
        this(base.resolve("/" + NAME), clock, seed, new XNetwork(clock, seed));
    }

    private XSandbox(URI url, Clock clock, long seed, XNetwork network) {
        super(NAME, url, network, clock, seed);
        this.network = network;
    }

    /**
     * Registers a confidential app, which proves itself by HTTP Basic. The same id again replaces it.
     *
     * @param scopes what the app may ask for at most, e.g. {@code tweet.read tweet.write users.read media.write offline.access}
     */
    public SandboxApp app(String clientId, String clientSecret, URI redirectUri, String... scopes) {
        if (clientSecret.isEmpty()) {
            throw new IllegalArgumentException("App " + clientId + " has no secret: register it with publicApp(..)");
        }
        return app(SandboxApp.of(clientId, clientSecret, redirectUri, scopes));
    }

    /** Registers a public app, which has no secret and tells its client id in the body. */
    public SandboxApp publicApp(String clientId, URI redirectUri, String... scopes) {
        return app(SandboxApp.of(clientId, "", redirectUri, scopes));
    }

    /** Registers an app as it is described; one whose secret is empty is public. Refresh tokens depend on the person's yes alone. */
    public SandboxApp app(SandboxApp app) {
        network.app(app.registered());
        return app;
    }

    /**
     * Makes a person known who can sign in.
     *
     * @param login the name after the @, typed on the consent page; decides alone over the person's id
     * @param name shown name
     * @return the person's id, a number
     */
    public String person(String login, String name) {
        return network.person(login, name);
    }

    /**
     * An access token without a dance through the browser, for tests that are about something else.
     *
     * @throws IllegalArgumentException if app or person are unknown, or the app may not ask for a scope
     */
    public String token(String login, String clientId, String... scopes) {
        return network.token(login, clientId, Set.of(scopes));
    }

    /** The person takes back every permission: access and refresh tokens are dead. */
    public void revoke(String login) {
        network.revoke(login);
    }

    /** The person's access tokens expire now; refresh tokens still work. */
    public void expireTokens(String login) {
        network.expireTokens(login);
    }

    /** Every post ever made, oldest first, deleted ones included, with what only X knows of it. */
    public List<XPost> xPosts() {
        return network.posts().stream().map(XPost::of).toList();
    }

    /** Which field names it speaks and understands; {@link XDialect#OLD} at first. */
    public void dialect(XDialect dialect) {
        network.names(dialect.names());
    }

    /**
     * Requests that each user may make at a place per quarter of an hour; at first as X documents them. Counting starts anew.
     *
     * @param method e.g. {@code POST}
     * @param template e.g. {@code /2/tweets} or {@code /2/tweets/{id}}
     * @throws IllegalArgumentException if there is no such place
     */
    public void limit(String method, String template, int perUser) {
        network.limit(method + " " + template, perUser);
    }

    /** Whether the app has used up its month: 429 UsageCapExceeded while the rate headers show room. */
    public void usageCapped(boolean capped) {
        network.usageCapped(capped);
    }

    /** Whether the app is enrolled; if not, every call answers 403 Client Forbidden. */
    public void enrolled(boolean enrolled) {
        network.enrolled(enrolled);
    }

    /** What is left to spend from now on, in millionths of a dollar; without end at first. At 0 every call answers 402. */
    public void credits(long microDollars) {
        network.credits(microDollars);
    }

    /**
     * What was spent so far, in millionths of a dollar by kind: {@code post} 15,000, {@code post with link} 200,000,
     * {@code summoned reply} 10,000, {@code delete} 10,000, {@code media metadata} 5,000, {@code post read} 5,000 each once a day,
     * {@code user read} 10,000. Figures: X's price list of April 2026. What failed is not on it.
     */
    public Map<String, Long> bill() {
        return network.bill();
    }

    /** Videos and moving images finalized from now on are in progress for so many looks at their status, then ready. */
    public void mediaSucceed(int looks) {
        network.mediaSucceed(looks);
    }

    /** Videos and moving images finalized from now on are in progress for so many looks at their status, then fail. */
    public void mediaFail(int looks) {
        network.mediaFail(looks);
    }

    /** As {@link #mediaSucceed}, but what seems ready is refused when it is posted, as X does with odd frame rates and sizes. */
    public void mediaOutOfSpec(int looks) {
        network.mediaOutOfSpec(looks);
    }
}
