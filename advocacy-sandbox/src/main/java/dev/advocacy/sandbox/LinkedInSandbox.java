package dev.advocacy.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * LinkedIn on loopback, as far as posting, reading figures and signing in go.
 *
 * <p>OAuth is under {@code url()/oauth/v2/}, the API under {@code url()/v2/userinfo} and {@code url()/rest/}. Tokens, versions,
 * quotas and duplicates follow the sandbox's clock. Unlike the real network a person has the same {@code sub} for every app.
 * Thread-safe; nothing is kept after the sandbox closes.
 */
public final class LinkedInSandbox {
    private final URI url;
    private final Clock clock;
    private final Opaque opaque;
    private final Directory directory = new Directory();
    private final Grants grants;
    private final Quotas quotas = new Quotas();
    private final Posts posts = new Posts();
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final Audience audience;

    LinkedInSandbox(URI url, Clock clock, long seed) {
        this.url = url;
        this.clock = clock;
        this.opaque = new Opaque(seed);
        this.grants = new Grants(opaque);
        this.audience = new Audience(posts, clock, seed);
    }

    /** Base of all addresses, without a slash at the end, e.g. {@code http://127.0.0.1:40001/linkedin}. */
    public URI url() {
        return url;
    }

    /** Registers an app with refresh tokens; the scopes are what it may ask for at most. The same id again replaces it. */
    public SandboxApp app(String clientId, String clientSecret, URI redirectUri, String... scopes) {
        return app(SandboxApp.of(clientId, clientSecret, redirectUri, scopes));
    }

    /** Registers an app as it is described. */
    public SandboxApp app(SandboxApp app) {
        directory.add(app);
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
        Person person = Person.of(login, name);
        directory.add(person);
        return person.urn();
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
        Organization organization = new Organization(id, name, Set.of(admins));
        directory.add(organization);
        return organization.urn();
    }

    /**
     * An access token without a dance through the browser, for tests that are about something else.
     *
     * @throws IllegalArgumentException if app or person are unknown, or the app may not ask for a scope
     */
    public String token(String login, String clientId, String... scopes) {
        SandboxApp app = directory.app(clientId).orElseThrow(() -> unknown("app", clientId));
        Person person = directory.person(login).orElseThrow(() -> unknown("person", login));
        if (!app.scopes().containsAll(Set.of(scopes))) {
            throw new IllegalArgumentException("App " + clientId + " may ask for " + app.scopes() + " only");
        }
        return grants.grant(app, person, Set.of(scopes), clock.instant()).value();
    }

    /** Every post ever made, oldest first, deleted ones included. */
    public List<SandboxPost> posts() {
        return posts.all().stream().map(Post::snapshot).toList();
    }

    /** How many posts were ever made per link, deleted ones included. With one link per delivery each value must be 1. */
    public Map<String, Integer> postsByLink() {
        return posts.countByLink();
    }

    /** What arrived so far; a snapshot. */
    public RequestCounts requests() {
        return log.counts();
    }

    /** Lets a misfortune wait for the requests that it concerns. Earlier ones strike first. */
    public void fail(Fault fault) {
        faults.add(fault);
    }

    /** Takes back every fault that has not struck yet. */
    public void heal() {
        faults.clear();
    }

    /** The person takes back every permission: access and refresh tokens are revoked. */
    public void revoke(String login) {
        grants.revoke(login);
    }

    /** The person's access tokens expire now; refresh tokens still work. */
    public void expireTokens(String login) {
        grants.expire(login);
    }

    /** Requests per day, until 00:00 UTC, for each member of an app and for an app in all; 150 and 100,000 at first. */
    public void quota(int perMember, int perApp) {
        quotas.set(perMember, perApp);
    }

    /** The people who see the posts; always the same object. */
    public Audience audience() {
        return audience;
    }

    Faults faults() {
        return faults;
    }

    RequestLog log() {
        return log;
    }

    Router router() {
        Router router = new Router();
        routeOAuth(router);
        routeRest(router, new RestDoor(new Bearer(grants), quotas, clock));
        return router;
    }

    private void routeOAuth(Router router) {
        AuthorizationEndpoint authorization = new AuthorizationEndpoint(directory, grants, clock);
        TokenEndpoint tokens = new TokenEndpoint(directory, grants, clock);
        router.add("GET", "/oauth/v2/authorization", authorization::show);
        router.add("POST", "/oauth/v2/authorization", authorization::decide);
        router.add("POST", "/oauth/v2/accessToken", tokens::token);
        router.add("POST", "/oauth/v2/revoke", tokens::revoke);
        router.add("POST", "/oauth/v2/introspectToken", tokens::introspect);
        router.add("GET", "/v2/userinfo", new UserInfoEndpoint(new Bearer(grants), clock)::show);
    }

    private void routeRest(Router router, RestDoor door) {
        Authorship authorship = new Authorship(directory);
        Images images = new Images(opaque);
        PostsResource resource = new PostsResource(posts, new PostRules(new ContentRules(images)), authorship);
        router.add("POST", "/rest/posts", door.into(resource::create));
        router.add("GET", "/rest/posts", door.into(resource::list));
        router.add("GET", "/rest/posts/{id}", door.into(resource::read));
        router.add("DELETE", "/rest/posts/{id}", door.into(resource::delete));
        routeImages(router, door, new ImagesResource(images, authorship, url, clock));
        routeFigures(router, door);
    }

    private static void routeImages(Router router, RestDoor door, ImagesResource images) {
        router.add("POST", "/rest/images", door.into(images::initialize));
        router.add("GET", "/rest/images/{id}", door.into(images::read));
        router.add("PUT", "/dms-uploads/{id}", images::upload);
    }

    private void routeFigures(Router router, RestDoor door) {
        router.add("GET", "/rest/memberCreatorPostAnalytics", door.into(new MemberAnalyticsResource(posts)::find));
        router.add(
                "GET",
                "/rest/organizationalEntityShareStatistics",
                door.into(new ShareStatisticsResource(posts, directory)::find));
        router.add("GET", "/rest/organizationAcls", door.into(new OrganizationAclsResource(directory)::find));
    }

    private static IllegalArgumentException unknown(String kind, String name) {
        return new IllegalArgumentException("No " + kind + " is known as " + name);
    }
}
