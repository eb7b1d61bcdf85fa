package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Dialect;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Network;
import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Person;
import dev.advocacy.sandbox.internal.Router;
import dev.advocacy.sandbox.internal.Site;
import dev.advocacy.sandbox.internal.TokenRules;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** X as far as signing in, posting, media and figures go: who is known, and which place is where. */
public final class XNetwork implements Network {
    /** X does not tell how long a refresh token lives; about half a year was observed. */
    private static final TokenRules TOKENS = new TokenRules(
            "VGNi", "Q0Mz", "bWRW", 91, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofDays(180), true);

    private static final Site SITE = new Site("https://t.co/", "Twitterbot/1.0");
    private static final Set<String> READ = Set.of("tweet.read", "users.read");
    private static final Set<String> UPLOAD = Set.of("media.write");
    private static final Set<String> WRITE = Set.of("tweet.read", "tweet.write", "users.read");

    private final Clock clock;
    private final Opaque opaque;
    private final Members members = new Members();
    private final Grants grants;
    private final RateLimits limits = new RateLimits();
    private final Bill bill = new Bill();
    private final Switches switches = new Switches();
    private final MediaShelf media = new MediaShelf();
    private final Posts posts = new Posts();

    public XNetwork(Clock clock, long seed) {
        this.clock = clock;
        this.opaque = new Opaque(seed);
        this.grants = new Grants(opaque, TOKENS);
    }

    public void app(App app) {
        members.add(app);
    }

    /** The person's id, a number. */
    public String person(String login, String name) {
        return members.add(login, name).id();
    }

    /** Throws an {@link IllegalArgumentException} if app or person are unknown, or the app may not ask for a scope. */
    public String token(String login, String clientId, Set<String> scopes) {
        App app = members.app(clientId).orElseThrow(() -> unknown("app", clientId));
        Person person = members.person(login).orElseThrow(() -> unknown("person", login));
        if (!app.scopes().containsAll(scopes)) {
            throw new IllegalArgumentException("App " + clientId + " may ask for " + app.scopes() + " only");
        }
        Consent consent = new Consent(app, person, scopes);
        return grants.grant(consent.app(), person, scopes, clock.instant()).value();
    }

    public void revoke(String login) {
        grants.revoke(login);
    }

    public void expireTokens(String login) {
        grants.expire(login);
    }

    public void limit(String place, int perUser) {
        limits.change(place, perUser);
    }

    public void names(FieldNames names) {
        switches.names(names);
    }

    public void usageCapped(boolean yes) {
        switches.capped(yes);
    }

    public void enrolled(boolean yes) {
        switches.enrolled(yes);
    }

    public void credits(long microDollars) {
        bill.credits(microDollars);
    }

    public Map<String, Long> bill() {
        return bill.byKind();
    }

    public void mediaSucceed(int looks) {
        media.course(Processing.of(Processing.End.SUCCEEDED, looks));
    }

    public void mediaFail(int looks) {
        media.course(Processing.of(Processing.End.FAILED, looks));
    }

    public void mediaOutOfSpec(int looks) {
        media.course(Processing.of(Processing.End.OUT_OF_SPEC, looks));
    }

    @Override
    public Dialect dialect() {
        return new Wording(clock);
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
        ApiDoor door = new ApiDoor(router, grants, limits, bill, switches, clock);
        routePosts(door);
        routeLookUps(door);
        routeMedia(door);
        return router;
    }

    private void routeOAuth(Router router) {
        SignInPage page = new SignInPage(members, grants, clock);
        TokenEndpoint tokens = new TokenEndpoint(new ClientProof(members), grants, clock);
        router.add("GET", "/i/oauth2/authorize", page::show);
        router.add("POST", "/i/oauth2/authorize", page::decide);
        router.add("POST", "/2/oauth2/token", tokens::token);
        router.add("POST", "/2/oauth2/revoke", tokens::revoke);
    }

    private void routePosts(ApiDoor door) {
        Composer composer = new Composer(members, media, opaque);
        PostsResource resource = new PostsResource(posts, new PostRules(posts, media), composer, bill, switches);
        door.open("POST /2/tweets", 100, WRITE, resource::create);
        door.open("DELETE /2/tweets/{id}", 50, WRITE, resource::delete);
        door.open("GET /2/users/me", 75, READ, new MeResource(bill)::show);
    }

    private void routeLookUps(ApiDoor door) {
        LookupResource lookup = new LookupResource(posts, bill, switches);
        door.open("GET /2/tweets", 5_000, READ, lookup::several);
        door.open("GET /2/tweets/{id}", 900, READ, lookup::one);
        // X's table does not name this place; the limit of single look-ups is assumed.
        door.open("GET /2/users/{id}/tweets", 900, READ, new TimelineResource(members, posts, bill, switches)::show);
    }

    private void routeMedia(ApiDoor door) {
        MediaResource resource = new MediaResource(media);
        door.open("POST /2/media/upload", 500, UPLOAD, resource::upload);
        door.open("GET /2/media/upload", 1_000, UPLOAD, resource::status);
        door.open("POST /2/media/upload/initialize", 1_875, UPLOAD, resource::initialize);
        door.open("POST /2/media/upload/{id}/append", 1_875, UPLOAD, resource::append);
        door.open("POST /2/media/upload/{id}/finalize", 1_875, UPLOAD, resource::complete);
        door.open("POST /2/media/metadata", 500, UPLOAD, new AltTextResource(media, bill)::describe);
    }

    private static IllegalArgumentException unknown(String kind, String name) {
        return new IllegalArgumentException("No " + kind + " is known as " + name);
    }
}
