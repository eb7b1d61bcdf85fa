package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.facebook.FacebookNetwork;
import dev.advocacy.sandbox.internal.facebook.GraphError;
import dev.advocacy.sandbox.internal.facebook.Page;
import dev.advocacy.sandbox.internal.facebook.RateLimit;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facebook on loopback: pages through the Graph API, signing in, and the share dialog for profiles.
 *
 * <p>What is at {@code www.facebook.com}, {@code graph.facebook.com} and {@code graph-video.facebook.com} in the world is all under
 * {@code url()} here: {@code url()/v26.0/dialog/oauth}, {@code url()/v26.0/{page-id}/feed}, {@code url()/dialog/share}. Faults and
 * counts name places with the version as a variable, e.g. {@code POST /{version}/{id}/feed}. Tokens, versions, limits and
 * scheduled posts follow the sandbox's clock. A scheduled post is on the books at once, with the time when it appears; a video's
 * post is taken off them if the video breaks. Unlike the real network a person has the same id for every app. Thread-safe; nothing
 * is kept after the sandbox closes.
 */
public final class FacebookSandbox extends NetworkSandbox {
    private static final String NAME = "facebook";

    private final FacebookNetwork network;
    private final FacebookRules rules;

    FacebookSandbox(URI base, Clock clock, long seed) {
        this(base.resolve("/" + NAME), clock, seed, new FacebookNetwork(base.resolve("/" + NAME), clock, seed));
    }

    private FacebookSandbox(URI url, Clock clock, long seed, FacebookNetwork network) {
        super(NAME, url, network, clock, seed);
        this.network = network;
        this.rules = new FacebookRules(network.rules());
    }

    /** Registers an app; the scopes are what it may ask for at most. The same id again replaces it. */
    public SandboxApp app(String appId, String appSecret, URI redirectUri, String... scopes) {
        return app(SandboxApp.of(appId, appSecret, redirectUri, scopes));
    }

    /** Registers an app as it is described; there are no refresh tokens at this network. */
    public SandboxApp app(SandboxApp app) {
        network.directory().add(app.registered());
        return app;
    }

    /**
     * Makes somebody known who can sign in.
     *
     * @param login what the person types in a dialog; decides alone over the id
     * @param name shown name
     * @return the person's id, a number
     */
    public String person(String login, String name) {
        return network.directory().add(login, name).id();
    }

    /**
     * Makes a page known. The same id again replaces it: who is missing then has lost the role, and the page tokens with it.
     *
     * @param id number of the page
     * @param name shown name
     * @param admins logins of the people who may do everything on it
     * @return the id
     */
    public String page(String id, String name, String... admins) {
        network.directory().add(Page.runBy(id, name, List.of(admins)));
        return id;
    }

    /** The same with tasks per login, e.g. {@code ANALYZE} or {@code CREATE_CONTENT}. */
    public String page(String id, String name, Map<String, Set<String>> tasks) {
        network.directory().add(new Page(id, name, tasks));
        return id;
    }

    /**
     * A person's long-lived token without a dance through the browser, for tests that are about something else.
     *
     * @throws IllegalArgumentException if app or person are unknown, or the app may not ask for a scope
     */
    public String token(String login, String appId, String... scopes) {
        return network.token(login, appId, Set.of(scopes));
    }

    /**
     * A page's token, which time does not end, without a dance through the browser.
     *
     * @throws IllegalArgumentException if app, person or page are unknown, or the app may not ask for a scope
     */
    public String pageToken(String login, String appId, String pageId, String... scopes) {
        return network.pageToken(login, appId, pageId, Set.of(scopes));
    }

    /** The person removes the apps: every token ends with code 190, subcode 458. */
    public void revoke(String login) {
        network.tokens().remove(login);
    }

    /** The person changes the password: every token ends with code 190, subcode 460. */
    public void changePassword(String login) {
        network.tokens().changePassword(login);
    }

    /** The person's tokens that end by time end now, with code 190, subcode 463; page tokens from a long-lived one go on. */
    public void expireTokens(String login) {
        network.tokens().expire(login);
    }

    /** Requests per hour of an app with people's tokens, and per day with one page's tokens; 20,000 and 48,000 at first. */
    public void quota(int perAppAndHour, int perPageAndDay) {
        network.usage().limit(perAppAndHour, perPageAndDay);
    }

    /** Share dialogs that were opened, and the posts that people made in them, in order of time. */
    public List<FacebookHandoff> handoffs() {
        return network.handoffs().all().stream().map(FacebookHandoff::of).toList();
    }

    /** How strict and how slow this network is; always the same object. */
    public FacebookRules rules() {
        return rules;
    }

    /**
     * This error in the words of the Graph API; nothing was done.
     *
     * @param code e.g. 190 or 368; 1 and 2 come as passing ones
     * @param subcode e.g. 460; 0 for none
     */
    public Fault graphError(int code, int subcode) {
        return Fault.of(
                "graphError",
                (wire, work) -> wire.send(network.dialect().error(GraphError.asked(code, subcode), Map.of())));
    }

    /** The work is done, then this error is answered. */
    public Fault graphErrorAfterWork(int code, int subcode) {
        return Fault.of("graphErrorAfterWork", (wire, work) -> {
            work.run();
            wire.send(network.dialect().error(GraphError.asked(code, subcode), Map.of()));
        });
    }

    /**
     * Too many requests, as the Graph API tells it: with status 400; nothing was done.
     *
     * @param code 4 for the app, 17 for the user, 32 for the page, 613 for the call, 80001 for pages in all
     * @param pageId whose limit it is in {@code X-Business-Use-Case-Usage}
     * @param regain when calls are served again, told in whole minutes; zero for untold
     */
    public Fault rateLimited(int code, String pageId, Duration regain) {
        return Fault.of(
                "rateLimited",
                (wire, work) -> wire.send(
                        network.dialect().error(RateLimit.error(code), RateLimit.headers(code, pageId, regain))));
    }
}
