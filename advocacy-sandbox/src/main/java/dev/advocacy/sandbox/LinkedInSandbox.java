package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.linkedin.LinkedInNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * LinkedIn on loopback, as far as posting, reading figures and signing in go.
 *
 * <p>OAuth is under {@code url()/oauth/v2/}, the API under {@code url()/v2/userinfo} and {@code url()/rest/}. Tokens, versions,
 * quotas and duplicates follow the sandbox's clock. Unlike the real network a person has the same {@code sub} for every app.
 * Thread-safe; nothing is kept after the sandbox closes.
 */
public final class LinkedInSandbox extends NetworkSandbox {
    private static final String NAME = "linkedin";

    private final LinkedInNetwork network;

    LinkedInSandbox(URI base, Clock clock, long seed) {
        this(base.resolve("/" + NAME), clock, seed, new LinkedInNetwork(base.resolve("/" + NAME), clock, seed));
    }

    private LinkedInSandbox(URI url, Clock clock, long seed, LinkedInNetwork network) {
        super(NAME, url, network, clock, seed);
        this.network = network;
    }

    /** Registers an app with refresh tokens; the scopes are what it may ask for at most. The same id again replaces it. */
    public SandboxApp app(String clientId, String clientSecret, URI redirectUri, String... scopes) {
        return app(SandboxApp.of(clientId, clientSecret, redirectUri, scopes));
    }

    /** Registers an app as it is described. */
    public SandboxApp app(SandboxApp app) {
        network.app(app.registered());
        return app;
    }

    /**
     * Makes a member known who can sign in.
     *
     * @param login what the member types on the consent page; decides alone over the member's {@code sub}
     * @param name shown name
     * @return the member's URN, {@code urn:li:person:{sub}}
     */
    public String person(String login, String name) {
        return network.person(login, name);
    }

    /**
     * Makes a company page known.
     *
     * @param id number in its URN
     * @param name shown name
     * @param admins logins of the people who run it
     * @return the page's URN, {@code urn:li:organization:{id}}
     */
    public String organization(String id, String name, String... admins) {
        return network.organization(id, name, Set.of(admins));
    }

    /**
     * Gives a person a role at a page; the same role again replaces its state.
     *
     * <p>Approved, {@code ADMINISTRATOR}, {@code CONTENT_ADMIN} and {@code DIRECT_SPONSORED_CONTENT_POSTER} may post for the page;
     * only an {@code ADMINISTRATOR} may read its figures.
     *
     * @param login the person's login
     * @param organization the page's URN
     * @param role e.g. {@code CONTENT_ADMIN}
     * @param state e.g. {@code APPROVED} or {@code REQUESTED}
     * @throws IllegalArgumentException if the page is unknown
     */
    public void assign(String login, String organization, String role, String state) {
        network.assign(login, organization, role, state);
    }

    /**
     * How videos are processed whose upload is finished from now on; one look and success at first.
     *
     * @param looks how many status requests and attempts to post find the video not ready yet
     * @param succeeds whether it is available then, or has failed
     * @throws IllegalArgumentException if {@code looks} is negative
     */
    public void videoProcessing(int looks, boolean succeeds) {
        network.videoProcessing(looks, succeeds);
    }

    /**
     * An access token without a dance through the browser, for tests that are about something else.
     *
     * @throws IllegalArgumentException if app or person are unknown, or the app may not ask for a scope
     */
    public String token(String login, String clientId, String... scopes) {
        return network.token(login, clientId, Set.of(scopes));
    }

    /** The person takes back every permission: access and refresh tokens are revoked. */
    public void revoke(String login) {
        network.revoke(login);
    }

    /** The person's access tokens expire now; refresh tokens still work. */
    public void expireTokens(String login) {
        network.expireTokens(login);
    }

    /** Requests per day, until 00:00 UTC, for each member of an app and for an app in all; 150 and 100,000 at first. */
    public void quota(int perMember, int perApp) {
        network.quota(perMember, perApp);
    }

    /**
     * How long an equal post is refused as a duplicate; a day at first. Zero: never, so that who sends twice is seen to have
     * posted twice.
     */
    public void refuseDuplicatesFor(Duration time) {
        network.refuseDuplicatesFor(time);
    }
}
