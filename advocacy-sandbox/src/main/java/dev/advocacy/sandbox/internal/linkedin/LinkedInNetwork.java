package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Dialect;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Network;
import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Person;
import dev.advocacy.sandbox.internal.Router;
import dev.advocacy.sandbox.internal.Site;
import dev.advocacy.sandbox.internal.TokenRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** LinkedIn as far as posting, reading figures and signing in go: who is known, and which place is where. */
public final class LinkedInNetwork implements Network {
    private static final TokenRules TOKENS = new TokenRules(
            "AQT", "AQV", "AQR", 1024, Duration.ofMinutes(30), Duration.ofDays(60), Duration.ofDays(365), false);
    private static final Site SITE = new Site(
            "https://www.linkedin.com/",
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)");

    private final URI url;
    private final Clock clock;
    private final Opaque opaque;
    private final Directory directory = new Directory();
    private final Grants grants;
    private final Quotas quotas = new Quotas();
    private final Posts posts = new Posts(directory::nameOf);
    private final Assets assets;

    public LinkedInNetwork(URI url, Clock clock, long seed) {
        this.url = url;
        this.clock = clock;
        this.opaque = new Opaque(seed);
        this.assets = new Assets(opaque);
        this.grants = new Grants(opaque, TOKENS);
    }

    public void app(App app) {
        directory.add(app);
    }

    /** The member's URN; it depends on the login alone. */
    public String person(String login, String name) {
        Person person = new Person(login, name, Urns.person(login));
        directory.add(person);
        return person.id();
    }

    /** The page's URN. */
    public String organization(String id, String name, Set<String> admins) {
        List<Assignment> roles = admins.stream().sorted().map(Assignment::admin).toList();
        Organization organization = new Organization(id, name, roles);
        directory.add(organization);
        return organization.urn();
    }

    /** Throws an {@link IllegalArgumentException} if app or person are unknown, or the app may not ask for a scope. */
    public String token(String login, String clientId, Set<String> scopes) {
        App app = directory.app(clientId).orElseThrow(() -> unknown("app", clientId));
        Person person = directory.person(login).orElseThrow(() -> unknown("person", login));
        if (!app.scopes().containsAll(scopes)) {
            throw new IllegalArgumentException("App " + clientId + " may ask for " + app.scopes() + " only");
        }
        AccessToken token = grants.grant(app, person, scopes, clock.instant());
        grants.endOthers(token.grant());
        return token.value();
    }

    public void revoke(String login) {
        grants.revoke(login);
    }

    public void expireTokens(String login) {
        grants.expire(login);
    }

    /** Throws an {@link IllegalArgumentException} if the page is unknown. */
    public void assign(String login, String organizationUrn, String role, String state) {
        directory.assign(organizationUrn, new Assignment(login, role, state));
    }

    /** For videos whose upload is finished from now on. */
    public void videoProcessing(int looks, boolean succeeds) {
        assets.processing(new Processing(looks, succeeds));
    }

    public void quota(int perMember, int perApp) {
        quotas.set(perMember, perApp);
    }

    public void refuseDuplicatesFor(Duration time) {
        posts.refuseDuplicatesFor(time);
    }

    @Override
    public Dialect dialect() {
        return new LinkedInDialect();
    }

    @Override
    public Site site() {
        return SITE;
    }

    @Override
    public Collection<Post> posts() {
        return posts.all();
    }

    @Override
    public Router router() {
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
        PostsResource resource = new PostsResource(posts, new PostRules(new ContentRules(assets), posts), authorship);
        router.add("POST", "/rest/posts", door.into(resource::create));
        router.add("GET", "/rest/posts", door.into(resource::list));
        router.add("GET", "/rest/posts/{id}", door.into(resource::read));
        router.add("POST", "/rest/posts/{id}", door.into(resource::update));
        router.add("DELETE", "/rest/posts/{id}", door.into(resource::delete));
        routeAssets(router, door, authorship);
        routeFigures(router, door);
    }

    private void routeAssets(Router router, RestDoor door, Authorship authorship) {
        AssetsResource resource = new AssetsResource(assets, authorship, url, clock);
        VideosResource videos = new VideosResource(assets, resource, authorship);
        router.add("POST", AssetKind.IMAGE.path(), door.into(resource::image));
        router.add("POST", AssetKind.DOCUMENT.path(), door.into(resource::document));
        router.add("POST", AssetKind.VIDEO.path(), door.into(videos::act));
        for (AssetKind kind : AssetKind.values()) {
            router.add("GET", kind.path() + "/{id}", door.into(call -> resource.read(call, kind)));
        }
        router.add("PUT", "/dms-uploads/{id}", resource::upload);
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
